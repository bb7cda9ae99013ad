import sys
from bisect import bisect_right


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    copies, _, capacity = data[:3]
    split = 3 + 3 * copies
    step = {}
    for start, end, demand in zip(data[3:split:3], data[4:split:3], data[5:split:3]):
        step[start] = step.get(start, 0) + demand
        step[end + 1] = step.get(end + 1, 0) - demand
    minutes, totals, crowded = [-1], [0], [False]  # at each step: minute, crowded minutes before it, crowded from it on
    now = 0
    for minute in sorted(step):
        totals.append(totals[-1] + (minute - minutes[-1]) * crowded[-1])
        minutes.append(minute)
        now += step[minute]
        crowded.append(now > capacity)

    def before(minute):
        at = bisect_right(minutes, minute) - 1
        return totals[at] + (minute - minutes[at]) * crowded[at]

    for a, b in zip(data[split::2], data[split + 1::2]):
        print(before(b + 1) - before(a))


main()
