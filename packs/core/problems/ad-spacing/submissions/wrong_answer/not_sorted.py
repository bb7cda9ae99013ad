# Wrong: takes the places in the order of the input, as if they were sorted by time.
n, g = map(int, input().split())
places = [tuple(map(int, input().split())) for _ in range(n)]
best, free = [(0, 0)], 0
for i, (t, v) in enumerate(places):
    while free < i and places[free][0] + g <= t:
        free += 1
    total, ads = best[free]
    best.append(max(best[-1], (total + v, ads - 1)))
print(best[-1][0], -best[-1][1])
