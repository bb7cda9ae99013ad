import re
import sys


def main():
    rank = {}    # pattern -> (minus its count, its first sighting); the smallest leads
    leader = None
    for place, line in enumerate(sys.stdin.read().splitlines()[1:], 1):
        time, level, message = line.split(" ", 2)
        if level != "ERROR":
            continue
        pattern = re.sub("[0-9]+", "#", message)
        here = int(time), place
        count, first = rank.get(pattern, (0, here))
        rank[pattern] = count - 1, min(first, here)
        # ranks only ever improve, so nobody but this pattern can take the lead now
        if pattern != leader and (leader is None or rank[pattern] < rank[leader]):
            leader = pattern
            print(place, pattern)


main()
