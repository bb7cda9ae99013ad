# Wrong: compares the latency of the request with the limit, not the percentile.
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
        latency = next(tokens)
        heappush(high, -heappushpop(low, -latency))
        if len(low) < rank:
            heappush(low, -heappop(high))
        shown = -low[0]
        print(shown)
        alarms += (latency > limit) > alarmed
        alarmed = latency > limit
    print(alarms)


main()
