# Wrong: equal latencies share one place.
import sys
from heapq import heappop, heappush, heappushpop


def main():
    tokens = map(int, sys.stdin.read().split())
    count, percent, limit = next(tokens), next(tokens), next(tokens)
    low = []  # minus the smallest latencies, as many as the rank says; the top is the percentile
    high = []  # all others
    alarms = 0
    seen = set()
    alarmed = False
    for measured in range(1, count + 1):
        latency = next(tokens)
        if latency not in seen:
            seen.add(latency)
            heappush(high, -heappushpop(low, -latency))
        rank = (percent * len(seen) + 99) // 100
        if len(low) < rank:
            heappush(low, -heappop(high))
        shown = -low[0]
        print(shown)
        alarms += (shown > limit) > alarmed
        alarmed = shown > limit
    print(alarms)


main()
