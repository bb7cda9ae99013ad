# Wrong: goes through the lines in the order of the file instead of the order of time.
import re
import sys

first, *lines = sys.stdin.read().splitlines()
n, k, d = map(int, first.split())
count, seen, latest = {}, {}, {}
for place, line in enumerate(lines):
    time, level, message = line.split(" ", 2)
    time = int(time)
    if level == "ERROR":
        pattern = re.sub("[0-9]+", "#", message)
        seen[pattern] = min(seen.get(pattern, (time, place)), (time, place))
        if pattern not in latest or time - latest[pattern] >= d:
            count[pattern] = count.get(pattern, 0) + 1
            latest[pattern] = time
ranked = sorted(count, key=lambda p: (-count[p], seen[p]))[:k]
print(len(ranked))
for pattern in ranked:
    print(count[pattern], seen[pattern][0], pattern)
