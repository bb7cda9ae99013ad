# Wrong: a booking with an id that is booked already is ignored.
from bisect import bisect_left, bisect_right, insort
booked, starts, ends = {}, [], []
for _ in range(int(input())):
    kind, name, *times = input().split()
    if kind == "ask":
        print(bisect_right(starts, int(name)) - bisect_right(ends, int(name)))
    elif kind == "cancel" and name in booked:
        s, e = booked.pop(name)
        del starts[bisect_left(starts, s)], ends[bisect_left(ends, e)]
    elif kind == "book" and name not in booked:
        s, e = booked[name] = tuple(map(int, times))
        insort(starts, s)
        insort(ends, e)
