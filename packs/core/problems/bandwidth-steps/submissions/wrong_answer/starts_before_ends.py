# Wrong: in the same minute adds the new copies before it takes off the old ones and looks in between, so the largest demand is too high.
import sys


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    capacity = data[1]
    steps = []
    for start, end, demand in zip(data[2::3], data[3::3], data[4::3]):
        steps.append((start, -demand))
        steps.append((end + 1, demand))
    crowded = most = most_at = now = before = 0
    for minute, demand in sorted(steps):
        if now > capacity:
            crowded += minute - before
        now -= demand
        before = minute
        if now > most:
            most, most_at = now, minute
    print(crowded, most, most_at)


main()
