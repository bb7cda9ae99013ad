# Wrong: compares with the previous line of the pattern rather than with its latest incident.
import re
import sys

first, *lines = sys.stdin.read().splitlines()
n, k, d = map(int, first.split())
groups = {}
for place, line in enumerate(lines):
    time, level, message = line.split(" ", 2)
    if level == "ERROR":
        groups.setdefault(re.sub("[0-9]+", "#", message), []).append((int(time), place))
ranked = []
for pattern, sightings in groups.items():
    sightings.sort()
    incidents = 1 + sum(b[0] - a[0] >= d for a, b in zip(sightings, sightings[1:]))
    ranked.append((-incidents, sightings[0], pattern))
ranked.sort()
print(min(k, len(ranked)))
for incidents, (time, _), pattern in ranked[:k]:
    print(-incidents, time, pattern)
