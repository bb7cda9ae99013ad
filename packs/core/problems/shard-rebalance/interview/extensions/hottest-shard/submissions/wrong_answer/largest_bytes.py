# Wrong: compares the bytes of the shards instead of the number of keys.
from bisect import bisect_left, bisect_right
_, n, _, q = map(int, input().split())
keys = sorted(tuple(map(int, input().split())) for _ in range(n))
positions = [p for p, _ in keys]
sums = [0]
for _, s in keys:
    sums.append(sums[-1] + s)
shards = sorted(map(int, input().split()))


def arc(before, here):
    low, high = bisect_right(positions, before), bisect_right(positions, here)
    around = before >= here
    return sums[high] - sums[low] + around * sums[-1], high - low + around * n


load = {shard: arc(shards[at - 1], shard) for at, shard in enumerate(shards)}
for _ in range(q):
    kind, word = input().split()
    here = int(word)
    if kind == "drop":
        shards.remove(here)
        del load[here]
    else:
        shards.insert(bisect_left(shards, here), here)
        load[here] = arc(shards[shards.index(here) - 1], here)
    at = bisect_right(shards, here) % len(shards)
    load[shards[at]] = arc(shards[at - 1], shards[at])
    best = min(load, key=lambda shard: (-load[shard][0], shard))
    print(best, load[best][1])
