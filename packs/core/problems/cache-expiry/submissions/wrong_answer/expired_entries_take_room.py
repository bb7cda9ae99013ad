# Wrong: entries that are no longer live still take room until they are dropped, and count as dropped.
import sys
from heapq import heappop, heappush


def main():
    tokens = iter(sys.stdin.read().split())
    count, capacity = int(next(tokens)), int(next(tokens))
    entries = {}  # key -> (expiry, number of the put)
    heap = []  # (expiry, number of the put, key); may hold entries that were replaced since
    hits = misses = dropped = 0
    for number in range(1, count + 1):
        kind, now, key = next(tokens), int(next(tokens)), next(tokens)
        if kind == "G":
            entry = entries.get(key)
            if entry and now < entry[0]:
                hits += 1
                print(entry[1])
            else:
                misses += 1
                print(0)
            continue

        lifetime = int(next(tokens))
        while False:
            expiry, writer, old = heappop(heap)
            if entries.get(old) == (expiry, writer):
                del entries[old]
        entries.pop(key, None)
        if not lifetime:
            continue
        while len(entries) == capacity:
            expiry, writer, old = heappop(heap)
            if entries.get(old) == (expiry, writer):
                del entries[old]
                dropped += 1
        entries[key] = (now + lifetime, number)
        heappush(heap, (now + lifetime, number, key))
    print(hits, misses, dropped)


main()
