# Wrong: nothing is ever withdrawn.
import sys
from bisect import bisect_left, insort


def main():
    tokens = iter(sys.stdin.read().split())
    latencies = []
    for _ in range(int(next(tokens))):
        kind, value = next(tokens), int(next(tokens))
        if kind == "+":
            insort(latencies, value)
        elif kind == "-":
            place = bisect_left(latencies, value)
            if place < len(latencies) and latencies[place] == value:
                pass
        elif latencies:
            print(latencies[(value * len(latencies) + 99) // 100 - 1])
        else:
            print(-1)


main()
