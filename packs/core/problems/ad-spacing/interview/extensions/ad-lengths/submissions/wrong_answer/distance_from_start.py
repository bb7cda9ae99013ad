# Wrong: measures the distance from start to start and ignores the lengths.
from bisect import bisect_right
n, g = map(int, input().split())
ads = sorted(tuple(map(int, input().split())) for _ in range(n))
starts = [t for t, _, _ in ads]
best = [(0, 0)]
for i, (t, _, v) in enumerate(ads):
    total, used = best[min(i, bisect_right(starts, t - g))]
    best.append(max(best[-1], (total + v, used - 1)))
print(best[-1][0], -best[-1][1])
