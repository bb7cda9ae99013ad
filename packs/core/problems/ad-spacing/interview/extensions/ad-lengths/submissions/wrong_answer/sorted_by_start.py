# Wrong: goes through the ads by their start and stops its second index at the first one that ends too late, although a later one may have ended already.
n, g = map(int, input().split())
ads = sorted(tuple(map(int, input().split())) for _ in range(n))
best, free = [(0, 0)], 0
for t, d, v in ads:
    while ads[free][0] < t and ads[free][0] + ads[free][1] + g <= t:
        free += 1
    total, used = best[free]
    best.append(max(best[-1], (total + v, used - 1)))
print(best[-1][0], -best[-1][1])
