import sys
from bisect import bisect_left, bisect_right


def main():
    read = sys.stdin.readline
    length, key_count, shard_count, operation_count = map(int, read().split())
    keys = sorted(tuple(map(int, read().split())) for _ in range(key_count))
    positions = [position for position, _ in keys]
    sums = [0]
    for _, size in keys:
        sums.append(sums[-1] + size)

    owner = {}
    where = {}
    for _ in range(shard_count):
        name, *words = read().split()
        where[name] = list(map(int, words))
        owner.update((point, name) for point in where[name])
    points = sorted(owner)

    out = []
    for _ in range(operation_count):
        kind, name, *words = read().split()
        if kind == "drop":
            mine = where.pop(name)
            for point in mine:
                del points[bisect_left(points, point)]
                del owner[point]
        else:
            mine = where[name] = list(map(int, words))
        # `points` are now those of the other shards. In each arc between two of them we get or give the keys up to our last point there.
        last = {}
        for point in mine:
            arc = bisect_left(points, point) % len(points)
            reach = (point - points[arc - 1]) % length
            last[arc] = max(last.get(arc, (0, 0)), (reach, point))
        count = size = 0
        others = set()
        for arc, (_, point) in last.items():
            before = points[arc - 1]
            low = bisect_right(positions, before)
            high = bisect_right(positions, point)
            moved = high - low
            bytes_moved = sums[high] - sums[low]
            if before > point:
                moved += len(positions)
                bytes_moved += sums[-1]
            if moved:
                others.add(owner[points[arc]])
            count += moved
            size += bytes_moved
        out.append(f"{count} {size} {len(others)}")
        if kind == "add":
            for point in mine:
                points.insert(bisect_left(points, point), point)
                owner[point] = name
    print("\n".join(out))


main()
