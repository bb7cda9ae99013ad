# Wrong: counts the meetings that start in the closed span and misses those that are already running.
from bisect import bisect_left, insort
booked, starts = {}, []
for _ in range(int(input())):
    kind, name, *times = input().split()
    if kind == "close":
        print(bisect_left(starts, int(times[0])) - bisect_left(starts, int(name)))
        continue
    if name in booked:
        del starts[bisect_left(starts, booked.pop(name))]
    if kind == "book":
        booked[name] = int(times[0])
        insort(starts, booked[name])
