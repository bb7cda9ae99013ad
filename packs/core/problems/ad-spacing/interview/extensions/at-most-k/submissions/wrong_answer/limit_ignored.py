# Wrong: the solution of the first task, without the limit.
n, g, k = map(int, input().split())
places = sorted(tuple(map(int, input().split())) for _ in range(n))
best, free = [(0, 0)], 0
for t, v in places:
    while places[free][0] + g <= t:
        free += 1
    total, ads = best[free]
    best.append(max(best[-1], (total + v, ads - 1)))
print(best[-1][0], -best[-1][1])
