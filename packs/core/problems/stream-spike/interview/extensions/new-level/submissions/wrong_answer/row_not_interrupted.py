# Wrong: counts r spikes in all, even when ordinary readings lie between them.
import sys
from collections import deque

numbers = map(int, sys.stdin.read().split())
n, window, percent, enough = (next(numbers) for _ in range(4))
normal, total, seen, levels, spikes = deque(), 0, 0, 0, []
for position, reading in enumerate(numbers, 1):
    if len(normal) == window and reading * window * 100 > percent * total:
        spikes.append((position, reading))
        seen += 1
        if seen == enough:
            levels += 1
            seen = total = 0
            normal.clear()
        continue
    if len(normal) == window:
        total -= normal.popleft()
    normal.append(reading)
    total += reading
print(len(spikes), levels)
for spike in spikes:
    print(*spike)
