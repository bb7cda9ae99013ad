# Wrong: takes the place after the rounded down rank, one too many when the division is exact.
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
        rank = min(measured, percent * measured // 100 + 1)
        heappush(high, -heappushpop(low, -next(tokens)))
        while len(low) < rank:
            heappush(low, -heappop(high))
        shown = -low[0]
        print(shown)
        alarms += (shown > limit) > alarmed
        alarmed = shown > limit
    print(alarms)


main()
