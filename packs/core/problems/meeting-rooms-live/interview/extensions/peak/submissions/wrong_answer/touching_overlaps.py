# Wrong: the end minute still counts, so meetings back to back need two rooms.
import sys
from bisect import bisect_left


def main():
    log = [line.split() for line in sys.stdin.read().splitlines()]
    del log[0]
    minutes = {int(words[1]) for words in log if words[0] == "ask"}
    for words in log:
        if words[0] == "book":
            minutes.update((int(words[2]), int(words[3]) + 1))
    minutes = sorted(minutes)
    size = 1
    while size < len(minutes):
        size *= 2
    # A tree over the minutes: the sum of the changes below a node, and the largest sum of a prefix of them (the empty one counts).
    total = [0] * (2 * size)
    best = [0] * (2 * size)

    def change(minute, amount):
        at = size + bisect_left(minutes, minute)
        total[at] += amount
        best[at] = max(0, total[at])
        at //= 2
        while at:
            left = 2 * at
            total[at] = total[left] + total[left + 1]
            best[at] = max(best[left], total[left] + best[left + 1])
            at //= 2

    booked = {}
    out = []
    for kind, *words in log:
        if kind == "peak":
            out.append(best[1])
        elif kind == "ask":
            at = size + bisect_left(minutes, int(words[0]))
            rooms = total[at]
            while at > 1:
                if at % 2:
                    rooms += total[at - 1]
                at //= 2
            out.append(rooms)
        else:
            name = words[0]
            if name in booked:
                start, end = booked.pop(name)
                change(start, -1)
                change(end + 1, 1)
            if kind == "book":
                start, end = booked[name] = int(words[1]), int(words[2])
                change(start, 1)
                change(end + 1, -1)
    print("\n".join(map(str, out)))


main()
