# Wrong: a change of the capacity works only from the next minute on.
import sys


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    copies, changes, capacity = data[:3]
    split = 3 + 3 * copies
    step = {}
    for start, end, demand in zip(data[3:split:3], data[4:split:3], data[5:split:3]):
        step[start] = step.get(start, 0) + demand
        step[end + 1] = step.get(end + 1, 0) - demand
    becomes = dict(zip((t + 1 for t in data[split::2]), data[split + 1::2]))
    crowded = most = now = before = 0
    for minute in sorted(step.keys() | becomes.keys()):
        if now > capacity:
            crowded += minute - before
            most = max(most, now - capacity)
        now += step.get(minute, 0)
        capacity = becomes.get(minute, capacity)
        before = minute
    print(crowded, most)


main()
