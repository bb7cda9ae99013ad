# Wrong: the value of the lowest stream is kept, as before the change.
import sys
from collections import Counter, defaultdict


def main():
    tokens = map(int, sys.stdin.read().split())
    values = defaultdict(Counter)  # second -> value -> streams; a Counter keeps the order of the streams
    for _ in range(next(tokens)):
        readings = {}
        for _ in range(next(tokens)):
            second = next(tokens)
            readings[second] = next(tokens)
        for second, value in readings.items():
            values[second][value] += 1
    disputed = 0
    merged = []
    for second in sorted(values):
        votes = values[second]
        kept = next(iter(votes))  # the first of equals
        disputed += 2 * votes[kept] <= sum(votes.values())
        merged.append(f"{second} {kept}")
    print(len(merged), disputed)
    print("\n".join(merged))


main()
