# Too slow: for each rule and snapshot it searches all snapshots for a newer one in the same bucket, quadratic in the snapshots.
m, n = map(int, input().split())
rules = [tuple(map(int, input().split())) for _ in range(m)]
snapshots = [tuple(map(int, input().split())) for _ in range(n)]
kept = set()
for b, k in rules:
    newest = []
    for name, t, _ in snapshots:
        mine = t // b
        for other, u, _ in snapshots:
            if u // b == mine and (u, other) > (t, name):
                break
        else:
            newest.append((t, name))
    newest.sort(reverse=True)
    kept.update(name for _, name in newest[:k])
deleted = sorted(name for name, _, _ in snapshots if name not in kept)
print(len(deleted), sum(size for name, _, size in snapshots if name not in kept))
if deleted:
    print(*deleted)
