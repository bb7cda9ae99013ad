# Wrong: reads the whole log first and answers every question with the bookings at the end.
from bisect import bisect_right
booked, asked = {}, []
for _ in range(int(input())):
    kind, name, *times = input().split()
    if kind == "ask":
        asked.append(int(name))
    elif kind == "cancel":
        booked.pop(name, None)
    else:
        booked[name] = tuple(map(int, times))
starts = sorted(s for s, _ in booked.values())
ends = sorted(e for _, e in booked.values())
for t in asked:
    print(bisect_right(starts, t) - bisect_right(ends, t))
