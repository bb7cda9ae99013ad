# Wrong: a key at the very position of a shard is given to the next shard.
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
    before = shards[at - 1]
    low, high = bisect_left(positions, before), bisect_left(positions, here)
    count, size = high - low, sums[high] - sums[low]
    if before > here:
        count, size = count + n, size + sums[-1]
    print(count, size, shards[at % len(shards)])
    if kind == "add":
        insort(shards, here)
