# Wrong: a minute whose demand is exactly the capacity is counted as crowded.
import sys


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    capacity = data[1]
    step = {}  # minute -> how much the demand rises or falls there
    for start, end, demand in zip(data[2::3], data[3::3], data[4::3]):
        step[start] = step.get(start, 0) + demand
        step[end + 1] = step.get(end + 1, 0) - demand
    crowded = most = most_at = now = before = 0
    for minute in sorted(step):
        if now >= capacity and now:
            crowded += minute - before
        now += step[minute]
        before = minute
        if now > most:
            most, most_at = now, minute
    print(crowded, most, most_at)


main()
