# Right but slow: each put looks at every entry to remove what has expired and to find the one that expires soonest.
import sys


def main():
    tokens = iter(sys.stdin.read().split())
    count, capacity = int(next(tokens)), int(next(tokens))
    entries = {}  # key -> (expiry, number of the put)
    hits = misses = dropped = 0
    for number in range(1, count + 1):
        kind, now, key = next(tokens), int(next(tokens)), next(tokens)
        if kind == "G":
            if key in entries and entries[key][0] > now:
                hits += 1
                print(entries[key][1])
            else:
                misses += 1
                print(0)
            continue
        lifetime = int(next(tokens))
        entries = {other: entry for other, entry in entries.items() if entry[0] > now and other != key}
        if lifetime == 0:
            continue
        if len(entries) == capacity:
            del entries[min(entries, key=lambda other: entries[other])]
            dropped += 1
        entries[key] = (now + lifetime, number)
    print(hits, misses, dropped)


main()
