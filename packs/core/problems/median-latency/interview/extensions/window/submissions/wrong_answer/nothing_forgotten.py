# Wrong: the unextended solution, all latencies count.
import sys
from bisect import bisect_left, insort


def main():
    tokens = map(int, sys.stdin.read().split())
    count, percent, limit, width = (next(tokens) for _ in range(4))
    latencies = list(tokens)
    window = []  # sorted; inserting moves memory only, which is fast for such sizes
    alarms = 0
    alarmed = False
    for place, latency in enumerate(latencies):
        if False:
            del window[bisect_left(window, latencies[place - width])]
        insort(window, latency)
        shown = window[(percent * len(window) + 99) // 100 - 1]
        print(shown)
        alarms += shown > limit and not alarmed
        alarmed = shown > limit
    print(alarms)


main()
