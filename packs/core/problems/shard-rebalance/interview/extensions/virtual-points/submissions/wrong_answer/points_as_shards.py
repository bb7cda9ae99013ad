# Wrong: treats each point as a shard of its own, so keys between two points of the same shard are counted as moved again.
from bisect import bisect_left, bisect_right, insort
_, n, m, q = map(int, input().split())
keys = sorted(tuple(map(int, input().split())) for _ in range(n))
positions = [p for p, _ in keys]
sums = [0]
for _, s in keys:
    sums.append(sums[-1] + s)
where, owner = {}, {}
for _ in range(m):
    name, *words = input().split()
    where[name] = list(map(int, words))
    for p in where[name]:
        owner[p] = name
points = sorted(owner)
for _ in range(q):
    kind, name, *words = input().split()
    if kind == "add":
        where[name] = list(map(int, words))
    count = size = 0
    others = set()
    for here in where[name]:
        if kind == "drop":
            points.remove(here)
        at = bisect_left(points, here)
        before = points[at - 1]
        low, high = bisect_right(positions, before), bisect_right(positions, here)
        c, s = high - low, sums[high] - sums[low]
        if before > here:
            c, s = c + n, s + sums[-1]
        if c:
            others.add(owner[points[at % len(points)]])
        count, size = count + c, size + s
        if kind == "add":
            insort(points, here)
            owner[here] = name
    print(count, size, len(others))
