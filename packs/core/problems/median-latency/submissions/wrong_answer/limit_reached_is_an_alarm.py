# Wrong: an alarm starts already when the percentile is equal to the limit.
import sys
from heapq import heappop, heappush, heappushpop


def main():
    tokens = map(int, sys.stdin.read().split())
    count, percent, limit = next(tokens), next(tokens), next(tokens)
    low = []  # minus the smallest latencies, as many as the rank says; the top is the percentile
    high = []  # all others
    alarms = 0
    alarmed = False
    for measured in range(1, count + 1):
        rank = (percent * measured + 99) // 100
        heappush(high, -heappushpop(low, -next(tokens)))
        if len(low) < rank:
            heappush(low, -heappop(high))
        shown = -low[0]
        print(shown)
        alarms += (shown >= limit) > alarmed
        alarmed = shown >= limit
    print(alarms)


main()
