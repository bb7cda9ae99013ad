import sys
from bisect import bisect_left, bisect_right


def main():
    read = sys.stdin.readline
    _, key_count, _, operation_count = map(int, read().split())
    keys = sorted(tuple(map(int, read().split())) for _ in range(key_count))
    positions = [position for position, _ in keys]
    sums = [0]                       # sums[i] is the size of the first i keys
    for _, size in keys:
        sums.append(sums[-1] + size)
    shards = sorted(map(int, read().split()))

    out = []
    for _ in range(operation_count):
        kind, word = read().split()
        here = int(word)
        if kind == "drop":
            del shards[bisect_left(shards, here)]
        # `shards` are now those without the shard in question; its keys lie behind `before`, up to `here`.
        at = bisect_left(shards, here)
        before = shards[at - 1]      # at index -1 the last one, around the ring
        after = shards[at % len(shards)]
        low = bisect_right(positions, before)
        high = bisect_right(positions, here)
        count = high - low
        size = sums[high] - sums[low]
        if before > here:            # the arc goes around
            count += len(positions)
            size += sums[-1]
        out.append(f"{count} {size} {after}")
        if kind == "add":
            shards.insert(at, here)
    print("\n".join(out))


main()
