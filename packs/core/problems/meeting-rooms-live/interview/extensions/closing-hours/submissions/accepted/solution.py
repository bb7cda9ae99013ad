import sys
from bisect import bisect_left


def main():
    log = [line.split() for line in sys.stdin.read().splitlines()]
    del log[0]
    # Affected are the meetings that start before b, without those that end at or before a.
    closings = [(int(words[1]), int(words[2])) for words in log if words[0] == "close"]
    from_minutes = sorted({a for a, _ in closings})
    to_minutes = sorted({b for _, b in closings})
    starts = [0] * (len(to_minutes) + 1)
    ends = [0] * (len(from_minutes) + 1)

    def change(tree, at, amount):
        while at < len(tree):
            tree[at] += amount
            at += at & -at

    def count(tree, at):
        found = 0
        while at > 0:
            found += tree[at]
            at -= at & -at
        return found

    def meeting(start, end, amount):
        change(starts, bisect_left(to_minutes, start + 1) + 1, amount)
        change(ends, bisect_left(from_minutes, end) + 1, amount)

    booked = {}
    out = []
    for kind, name, *times in log:
        if kind == "close":
            out.append(count(starts, bisect_left(to_minutes, int(times[0])) + 1) - count(ends, bisect_left(from_minutes, int(name)) + 1))
            continue
        if name in booked:
            meeting(*booked.pop(name), -1)
        if kind == "book":
            booked[name] = int(times[0]), int(times[1])
            meeting(*booked[name], 1)
    print("\n".join(map(str, out)))


main()
