# Wrong: a place that is far enough from its neighbour in the list is added to the best choice that ends anywhere before it.
n, g = map(int, input().split())
places = sorted(tuple(map(int, input().split())) for _ in range(n))
best = [(0, 0)]
for i, (t, v) in enumerate(places):
    total, ads = best[i] if i and places[i - 1][0] + g <= t else best[max(0, i - 1)]
    best.append(max(best[-1], (total + v, ads - 1)))
print(best[-1][0], -best[-1][1])
