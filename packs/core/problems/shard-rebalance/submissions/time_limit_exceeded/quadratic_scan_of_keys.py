# Too slow: looks at every key for every operation, keys times operations.
from bisect import bisect_left, insort
_, n, _, q = map(int, input().split())
keys = [tuple(map(int, input().split())) for _ in range(n)]
shards = sorted(map(int, input().split()))
for _ in range(q):
    kind, word = input().split()
    here = int(word)
    if kind == "drop":
        shards.remove(here)
    at = bisect_left(shards, here)
    before = shards[at - 1]
    count = size = 0
    for p, s in keys:
        if (before < p <= here) if before < here else (p > before or p <= here):
            count += 1
            size += s
    print(count, size, shards[at % len(shards)])
    if kind == "add":
        insort(shards, here)
