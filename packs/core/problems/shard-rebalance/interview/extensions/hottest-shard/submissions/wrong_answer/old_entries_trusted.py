# Wrong: throws away heap entries of dropped shards, but trusts old counts of shards that have given keys away.
from bisect import bisect_left, bisect_right
from heapq import heappop, heappush
_, n, _, q = map(int, input().split())
positions = sorted(int(input().split()[0]) for _ in range(n))
shards = sorted(map(int, input().split()))
load, heap = {}, []


def change(shard, count):
    load[shard] = count
    heappush(heap, (-count, shard))


def arc(before, here):
    count = bisect_right(positions, here) - bisect_right(positions, before)
    return count + n if before >= here else count


for at, shard in enumerate(shards):
    change(shard, arc(shards[at - 1], shard))
for _ in range(q):
    kind, word = input().split()
    here = int(word)
    if kind == "drop":
        shards.remove(here)
    at = bisect_left(shards, here)
    after = shards[at % len(shards)]
    if kind == "drop":
        change(after, load[after] + load.pop(here))
    else:
        moved = arc(shards[at - 1], here)
        change(after, load[after] - moved)
        change(here, moved)
        shards.insert(at, here)
    while heap[0][1] not in load:
        heappop(heap)
    print(heap[0][1], -heap[0][0])
