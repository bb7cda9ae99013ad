# Wrong: maximises the sum only; among equal sums it keeps whatever was found last.
n, g = map(int, input().split())
places = sorted(tuple(map(int, input().split())) for _ in range(n))
best, free = [(0, 0)], 0
for t, v in places:
    while places[free][0] + g <= t:
        free += 1
    total, ads = best[free]
    best.append((total + v, ads + 1) if total + v >= best[-1][0] else best[-1])
print(*best[-1])
