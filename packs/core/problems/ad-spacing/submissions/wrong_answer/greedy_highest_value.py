# Wrong: takes the most valuable place that still fits, again and again.
from bisect import bisect_left
n, g = map(int, input().split())
places = sorted((tuple(map(int, input().split())) for _ in range(n)), key=lambda p: (-p[1], p[0]))
chosen, total = [], 0
for t, v in places:
    at = bisect_left(chosen, t)
    if (at == 0 or t - chosen[at - 1] >= g) and (at == len(chosen) or chosen[at] - t >= g):
        chosen.insert(at, t)
        total += v
print(total, len(chosen))
