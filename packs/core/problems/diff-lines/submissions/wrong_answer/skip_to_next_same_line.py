# Wrong: goes through both files and, at a difference, always skips to the next place where the old line occurs.
import sys


def main():
    lines = sys.stdin.read().splitlines()
    count = int(lines[0].split()[0])
    old, new = lines[1:count + 1], lines[count + 1:]
    at = steps = 0
    for line in old:
        if at < len(new) and line.split("=")[0] == new[at].split("=")[0]:
            steps += line != new[at]
            at += 1
        elif line in new[at:]:
            found = new.index(line, at)
            steps += found - at
            at = found + 1
        else:
            steps += 1
    print(steps + len(new) - at)


main()
