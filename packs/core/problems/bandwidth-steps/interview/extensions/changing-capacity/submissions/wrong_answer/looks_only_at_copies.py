# Wrong: looks only at minutes where a copy starts or ends, so a change of capacity in between comes too late.
import sys


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    copies, changes, capacity = data[:3]
    split = 3 + 3 * copies
    step = {}
    for start, end, demand in zip(data[3:split:3], data[4:split:3], data[5:split:3]):
        step[start] = step.get(start, 0) + demand
        step[end + 1] = step.get(end + 1, 0) - demand
    becomes = dict(zip(data[split::2], data[split + 1::2]))
    pending = sorted(becomes, reverse=True)
    crowded = most = now = before = 0
    for minute in sorted(step):
        if now > capacity:
            crowded += minute - before
            most = max(most, now - capacity)
        now += step.get(minute, 0)
        while pending and pending[-1] <= minute:
            capacity = becomes[pending.pop()]
        before = minute
    print(crowded, most)


main()
