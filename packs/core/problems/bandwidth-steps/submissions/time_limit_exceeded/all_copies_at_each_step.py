# Right but too slow: sums the demands of all copies again at every minute where something changes.
import sys


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    capacity = data[1]
    copies = list(zip(data[2::3], data[3::3], data[4::3]))
    minutes = sorted({s for s, _, _ in copies} | {e + 1 for _, e, _ in copies})
    crowded = most = most_at = 0
    for minute, following in zip(minutes, minutes[1:]):
        now = sum(d for s, e, d in copies if s <= minute <= e)
        if now > most:
            most, most_at = now, minute
        if now > capacity:
            crowded += following - minute
    print(crowded, most, most_at)


main()
