# Wrong: orders equally frequent patterns by the alphabet.
import re
import sys

first, *lines = sys.stdin.read().splitlines()
k = int(first.split()[1])
count, seen = {}, {}
for line in lines:
    time, level, message = line.split(" ", 2)
    if level == "ERROR":
        pattern = re.sub("[0-9]+", "#", message)
        count[pattern] = count.get(pattern, 0) + 1
        seen[pattern] = min(seen.get(pattern, int(time)), int(time))
top = sorted(count, key=lambda p: (-count[p], p))[:k]
print(len(top))
for pattern in top:
    print(count[pattern], seen[pattern], pattern)
