# Wrong: lets a pattern take the lead only if it has more lines, ignoring the first time stamp at equal counts.
import re
import sys

count, leader = {}, None
for place, line in enumerate(sys.stdin.read().splitlines()[1:], 1):
    time, level, message = line.split(" ", 2)
    if level == "ERROR":
        pattern = re.sub("[0-9]+", "#", message)
        count[pattern] = count.get(pattern, 0) + 1
        if pattern != leader and count[pattern] > count.get(leader, 0):
            leader = pattern
            print(place, pattern)
