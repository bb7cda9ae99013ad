# Wrong: a meeting that only touches the closed span is counted as affected.
from bisect import bisect_left, bisect_right, insort
booked, starts, ends = {}, [], []
for _ in range(int(input())):
    kind, name, *times = input().split()
    if kind == "close":
        print(bisect_right(starts, int(times[0])) - bisect_left(ends, int(name)))
        continue
    if name in booked:
        s, e = booked.pop(name)
        del starts[bisect_left(starts, s)], ends[bisect_left(ends, e)]
    if kind == "book":
        s, e = booked[name] = tuple(map(int, times))
        insort(starts, s)
        insort(ends, e)
