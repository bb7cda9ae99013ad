# Wrong: takes every line in which the word ERROR occurs for an error.
import re
import sys

first, *lines = sys.stdin.read().splitlines()
k = int(first.split()[1])
count, seen = {}, {}
for place, line in enumerate(lines):
    time, level, message = line.split(" ", 2)
    if "ERROR" in line:
        pattern = re.sub("[0-9]+", "#", message)
        here = int(time), place
        count[pattern] = count.get(pattern, 0) + 1
        seen[pattern] = min(seen.get(pattern, here), here)
top = sorted(count, key=lambda p: (-count[p], seen[p]))[:k]
print(len(top))
for pattern in top:
    print(count[pattern], seen[pattern][0], pattern)
