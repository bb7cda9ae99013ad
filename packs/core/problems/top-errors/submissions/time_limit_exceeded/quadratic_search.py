# Correct but quadratic: looks for each pattern in a list of all patterns found so far.
import re
import sys

first, *lines = sys.stdin.read().splitlines()
k = int(first.split()[1])
groups = []
for place, line in enumerate(lines):
    time, level, message = line.split(" ", 2)
    if level != "ERROR":
        continue
    pattern = re.sub("[0-9]+", "#", message)
    here = int(time), place
    for group in groups:
        if group[2] == pattern:
            group[0] += 1
            group[1] = min(group[1], here)
            break
    else:
        groups.append([1, here, pattern])
groups.sort(key=lambda group: (-group[0], group[1]))
print(len(groups[:k]))
for count, (time, _), pattern in groups[:k]:
    print(count, time, pattern)
