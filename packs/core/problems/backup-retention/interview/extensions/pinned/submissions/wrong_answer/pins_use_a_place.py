# Wrong: applies the rules to all snapshots and only then saves the pinned ones, so a pinned one uses up a place.
import sys


def main():
    read = sys.stdin.readline
    rule_count, count = map(int, read().split())
    rules = [tuple(map(int, read().split())) for _ in range(rule_count)]
    snapshots = []
    pinned = set()
    for _ in range(count):
        name, second, size, pin = map(int, read().split())
        snapshots.append((second, name, size))
        if pin:
            pinned.add(name)
    snapshots.sort(reverse=True)

    kept = set()
    for length, keep in rules:
        last = None
        for second, name, _ in snapshots:
            bucket = second // length
            if bucket == last:
                continue
            # The newest snapshot of a bucket that was not seen before.
            if keep == 0:
                break
            last = bucket
            keep -= 1
            kept.add(name)

    kept |= pinned
    deleted = sorted(name for _, name, _ in snapshots if name not in kept)
    print(len(deleted), sum(size for _, name, size in snapshots if name not in kept))
    if deleted:
        print(*deleted)


main()
