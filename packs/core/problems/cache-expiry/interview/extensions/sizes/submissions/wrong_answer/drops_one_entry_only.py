# Wrong: drops at most one entry, as before, even if the new one still does not fit.
import sys
from heapq import heappop, heappush


def main():
    tokens = iter(sys.stdin.read().split())
    count, capacity = int(next(tokens)), int(next(tokens))
    entries = {}  # key -> (expiry, number of the put)
    heap = []  # (expiry, number of the put, key); may hold entries that were replaced since
    sizes = {}  # number of the put -> size
    used = 0
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

        lifetime, size = int(next(tokens)), int(next(tokens))
        sizes[number] = size
        while heap and heap[0][0] <= now:
            expiry, writer, old = heappop(heap)
            if entries.get(old) == (expiry, writer):
                del entries[old]
                used -= sizes[writer]
        if key in entries:
            used -= sizes[entries.pop(key)[1]]
        if not lifetime or size > capacity:
            continue
        room = used + size <= capacity
        while not room:
            expiry, writer, old = heappop(heap)
            if entries.get(old) == (expiry, writer):
                del entries[old]
                used -= sizes[writer]
                dropped += 1
                room = True
        used += size
        entries[key] = (now + lifetime, number)
        heappush(heap, (now + lifetime, number, key))
    print(hits, misses, dropped)


main()
