# Wrong: remembers the plays of tracks that have been removed meanwhile.
import sys
from heapq import heappop, heappush

first, *lines = sys.stdin.read().splitlines()
capacity = int(first.split()[1])
sizes, plays, last, heap, used = {}, {}, {}, [], 0
for now, line in enumerate(lines):
    operation, name, *size = line.split()
    if operation == "has":
        print("yes" if name in sizes else "no")
        continue
    if operation == "drop":
        used -= sizes.pop(name, 0)
        continue
    size = int(size[0])
    if name not in sizes and size > capacity:
        print("streamed")
        continue
    if name in sizes:
        print("hit")
    else:
        removed = 0
        while used + size > capacity:
            _, time, victim = heappop(heap)
            if victim in sizes and last[victim] == time:
                used -= sizes.pop(victim)
                removed += 1
        sizes[name] = size
        used += size
        print("stored", removed)
    plays[name] = plays.get(name, 0) + 1
    last[name] = now
    heappush(heap, (plays[name], now, name))
recent = sorted(sizes, key=lambda track: -last[track])
print(len(recent), used, *recent)
