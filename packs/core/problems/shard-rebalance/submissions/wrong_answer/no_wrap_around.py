# Wrong: does not go around the ring for the keys behind the last shard.
from bisect import bisect_left, bisect_right, insort
_, n, _, q = map(int, input().split())
keys = sorted(tuple(map(int, input().split())) for _ in range(n))
positions = [p for p, _ in keys]
sums = [0]
for _, size in keys:
    sums.append(sums[-1] + size)
shards = sorted(map(int, input().split()))
for _ in range(q):
    kind, word = input().split()
    here = int(word)
    if kind == "drop":
        shards.remove(here)
    at = bisect_left(shards, here)
    low = bisect_right(positions, shards[at - 1]) if at else 0
    high = bisect_right(positions, here)
    print(high - low, sums[high] - sums[low], shards[at % len(shards)])
    if kind == "add":
        insort(shards, here)
