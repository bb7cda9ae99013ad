# Wrong: takes the best choice without a limit and keeps its k most valuable ads.
n, g, k = map(int, input().split())
places = sorted(tuple(map(int, input().split())) for _ in range(n))
best, free, back = [(0, 0)], 0, []
for t, v in places:
    while places[free][0] + g <= t:
        free += 1
    taken = (best[free][0] + v, best[free][1] - 1)
    back.append(free if taken > best[-1] else -1)
    best.append(max(best[-1], taken))
i, values = n, []
while i:
    if back[i - 1] < 0:
        i -= 1
    else:
        values.append(places[i - 1][1])
        i = back[i - 1]
values = sorted(values)[-k:]
print(sum(values), len(values))
