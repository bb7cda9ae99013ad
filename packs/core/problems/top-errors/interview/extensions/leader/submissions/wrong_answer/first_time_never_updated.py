# Wrong: keeps the time stamp of the first line in the file, though later lines may be earlier in time.
import re
import sys

rank, leader = {}, None
for place, line in enumerate(sys.stdin.read().splitlines()[1:], 1):
    time, level, message = line.split(" ", 2)
    if level == "ERROR":
        pattern = re.sub("[0-9]+", "#", message)
        count, first = rank.get(pattern, (0, (int(time), place)))
        rank[pattern] = count - 1, first
        if pattern != leader and (leader is None or rank[pattern] < rank[leader]):
            leader = pattern
            print(place, pattern)
