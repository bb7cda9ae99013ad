import re
import sys


def main():
    first, *lines = sys.stdin.read().splitlines()
    k = int(first.split().pop())
    digits = re.compile("[0-9]+")
    count, seen = {}, {}
    for place, line in enumerate(lines):
        time, _, rest = line.partition(" ")
        level, _, message = rest.partition(" ")
        if level == "ERROR":
            pattern = digits.sub("#", message)
            here = int(time), place
            count[pattern] = count.get(pattern, 0) + 1
            seen[pattern] = min(seen.get(pattern, here), here)
    top = sorted(count, key=lambda pattern: (-count[pattern], seen[pattern]))[:k]
    print(len(top))
    for pattern in top:
        time, _ = seen[pattern]
        print(count[pattern], time, pattern)


main()
