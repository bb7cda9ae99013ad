import re
import sys


def main():
    first, *lines = sys.stdin.read().splitlines()
    n, k, d = map(int, first.split())
    groups = {}
    for place, line in enumerate(lines):
        time, level, message = line.split(" ", 2)
        if level == "ERROR":
            pattern = re.sub("[0-9]+", "#", message)
            groups.setdefault(pattern, []).append((int(time), place))
    ranked = []
    for pattern, sightings in groups.items():
        sightings.sort()
        incidents, latest = 0, None
        for time, _ in sightings:
            if latest is None or time - latest >= d:
                incidents += 1
                latest = time
        ranked.append((-incidents, sightings[0], pattern))
    ranked.sort()
    print(min(k, len(ranked)))
    for incidents, (time, _), pattern in ranked[:k]:
        print(-incidents, time, pattern)


main()
