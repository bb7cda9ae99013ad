# Wrong: goes from the newest to the oldest and keeps what still fits, so an older small snapshot survives a newer large one.
m, n, c = map(int, input().split())
rules = [tuple(map(int, input().split())) for _ in range(m)]
snapshots = sorted(((t, i, s) for i, t, s in (map(int, input().split()) for _ in range(n))), reverse=True)
protected = set()
for b, k in rules:
    last = None
    for t, i, _ in snapshots:
        if t // b != last and k:
            last, k = t // b, k - 1
            protected.add(i)
kept, used = set(), 0
for t, i, s in snapshots:
    if i in protected and (not kept or used + s <= c):
        kept.add(i)
        used += s
gone = sorted(i for _, i, _ in snapshots if i not in kept)
print(len(gone), sum(s for _, i, s in snapshots if i not in kept))
if gone:
    print(*gone)
