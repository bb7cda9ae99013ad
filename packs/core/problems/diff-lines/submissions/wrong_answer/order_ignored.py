# Wrong: compares the files as bags of lines, as if lines could be moved for nothing.
import sys
from collections import Counter


def main():
    lines = sys.stdin.read().splitlines()
    count = int(lines[0].split()[0])
    old, new = Counter(lines[1:count + 1]), Counter(lines[count + 1:])
    same = old & new
    old, new = old - same, new - same
    old_keys = Counter(line.split("=")[0] for line in old.elements())
    new_keys = Counter(line.split("=")[0] for line in new.elements())
    print(old.total() + new.total() - (old_keys & new_keys).total())


main()
