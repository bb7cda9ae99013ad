# Wrong: takes the first line in the file for the first sighting, though the file is not in order of time.
import re
import sys

first, *lines = sys.stdin.read().splitlines()
k = int(first.split()[1])
count, seen = {}, {}
for place, line in enumerate(lines):
    time, level, message = line.split(" ", 2)
    if level == "ERROR":
        pattern = re.sub("[0-9]+", "#", message)
        count[pattern] = count.get(pattern, 0) + 1
        seen.setdefault(pattern, (place, time))
top = sorted(count, key=lambda p: (-count[p], seen[p][0]))[:k]
print(len(top))
for pattern in top:
    print(count[pattern], seen[pattern][1], pattern)
