# Wrong: a key belongs to the nearest shard below it, the other way around the ring.
from bisect import bisect_left, insort
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
    after = shards[at % len(shards)]
    low, high = bisect_left(positions, here), bisect_left(positions, after)
    count, size = high - low, sums[high] - sums[low]
    if after < here:
        count, size = count + n, size + sums[-1]
    print(count, size, shards[at - 1])
    if kind == "add":
        insort(shards, here)
