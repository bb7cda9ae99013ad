# Wrong: demands a distance larger than g instead of at least g.
from bisect import bisect_left
n, g = map(int, input().split())
places = sorted(tuple(map(int, input().split())) for _ in range(n))
seconds = [t for t, _ in places]
best = [(0, 0)]
for t, v in places:
    total, ads = best[bisect_left(seconds, t - g)]
    best.append(max(best[-1], (total + v, ads - 1)))
print(best[-1][0], -best[-1][1])
