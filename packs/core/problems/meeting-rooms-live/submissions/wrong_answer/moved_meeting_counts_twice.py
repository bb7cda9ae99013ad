# Wrong: booking an id again adds a second meeting instead of moving the first one.
from bisect import bisect_left, bisect_right, insort
booked, starts, ends = {}, [], []
for _ in range(int(input())):
    kind, name, *times = input().split()
    if kind == "ask":
        print(bisect_right(starts, int(name)) - bisect_right(ends, int(name)))
    elif kind == "cancel":
        for s, e in booked.pop(name, []):
            del starts[bisect_left(starts, s)], ends[bisect_left(ends, e)]
    else:
        s, e = map(int, times)
        booked.setdefault(name, []).append((s, e))
        insort(starts, s)
        insort(ends, e)
