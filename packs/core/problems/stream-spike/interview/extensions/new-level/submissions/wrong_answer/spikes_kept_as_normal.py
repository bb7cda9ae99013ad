# Wrong: starts the new level with the spikes that announced it.
import sys
from collections import deque

numbers = map(int, sys.stdin.read().split())
n, window, percent, enough = (next(numbers) for _ in range(4))
normal, total, row, levels, spikes = deque(), 0, [], 0, []
for position, reading in enumerate(numbers, 1):
    if len(normal) == window and reading * window * 100 > percent * total:
        spikes.append((position, reading))
        row.append(reading)
        if len(row) == enough:
            levels += 1
            normal = deque(row[-window:])
            total = sum(normal)
            row = []
        continue
    row = []
    if len(normal) == window:
        total -= normal.popleft()
    normal.append(reading)
    total += reading
print(len(spikes), levels)
for spike in spikes:
    print(*spike)
