import sys
from bisect import bisect_left, bisect_right
from heapq import heappop, heappush


def main():
    read = sys.stdin.readline
    _, key_count, _, operation_count = map(int, read().split())
    positions = sorted(int(read().split()[0]) for _ in range(key_count))
    shards = sorted(map(int, read().split()))
    load = {}
    heap = []

    def change(shard, count):
        load[shard] = count
        heappush(heap, (-count, shard))

    def arc(before, here):
        count = bisect_right(positions, here) - bisect_right(positions, before)
        return count + key_count if before >= here else count

    for at, shard in enumerate(shards):
        change(shard, arc(shards[at - 1], shard))
    out = []
    for _ in range(operation_count):
        kind, word = read().split()
        here = int(word)
        if kind == "drop":
            del shards[bisect_left(shards, here)]
        at = bisect_left(shards, here)
        after = shards[at % len(shards)]
        if kind == "drop":
            change(after, load[after] + load.pop(here))
        else:
            moved = arc(shards[at - 1], here)
            change(after, load[after] - moved)
            change(here, moved)
            shards.insert(at, here)
        # Entries that are no longer true are thrown away when they reach the top.
        while load.get(heap[0][1]) != -heap[0][0]:
            heappop(heap)
        out.append(f"{heap[0][1]} {-heap[0][0]}")
    print("\n".join(out))


main()
