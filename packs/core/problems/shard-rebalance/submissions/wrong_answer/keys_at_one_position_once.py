# Wrong: keeps the keys in a dictionary by position, so of several keys at one position only the last is left.
from bisect import bisect_left, bisect_right, insort
_, n, _, q = map(int, input().split())
keys = sorted(dict(tuple(map(int, input().split())) for _ in range(n)).items())
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
    low, high = bisect_right(positions, before), bisect_right(positions, here)
    count, size = high - low, sums[high] - sums[low]
    if before > here:
        count, size = count + len(keys), size + sums[-1]
    print(count, size, shards[at % len(shards)])
    if kind == "add":
        insort(shards, here)
