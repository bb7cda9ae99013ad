# Wrong: begins a new window when the old one is full.
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
        if place >= width:
            if place % width == 0:
                window.clear()
        insort(window, latency)
        shown = window[(percent * len(window) + 99) // 100 - 1]
        print(shown)
        alarms += shown > limit and not alarmed
        alarmed = shown > limit
    print(alarms)


main()
