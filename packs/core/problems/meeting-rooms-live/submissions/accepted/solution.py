import sys
from bisect import bisect_left


def main():
    log = [line.split() for line in sys.stdin.read().splitlines()]
    del log[0]
    # Only asked minutes matter: tree positions 1, 2, ... are those minutes in order.
    minutes = sorted({int(words[1]) for words in log if words[0] == "ask"})
    tree = [0] * (len(minutes) + 1)

    def change(minute, amount):
        """The number of rooms changes by this amount from this minute on."""
        at = bisect_left(minutes, minute) + 1
        while at < len(tree):
            tree[at] += amount
            at += at & -at

    booked = {}
    out = []
    for kind, name, *times in log:
        if kind == "ask":
            at = bisect_left(minutes, int(name)) + 1
            rooms = 0
            while at > 0:
                rooms += tree[at]
                at -= at & -at
            out.append(rooms)
            continue
        if name in booked:
            start, end = booked.pop(name)
            change(start, -1)
            change(end, 1)
        if kind == "book":
            start, end = map(int, times)
            booked[name] = start, end
            change(start, 1)
            change(end, -1)
    print("\n".join(map(str, out)))


main()
