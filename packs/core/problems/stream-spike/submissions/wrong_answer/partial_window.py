# Wrong: already compares with the mean of fewer than w readings at the beginning.
import sys
from collections import deque

numbers = map(int, sys.stdin.read().split())
n, window, percent = next(numbers), next(numbers), next(numbers)
normal, total, spikes = deque(), 0, []
for position, reading in enumerate(numbers, 1):
    if normal and reading * len(normal) * 100 > percent * total:
        spikes.append((position, reading))
        continue
    if len(normal) == window:
        total -= normal.popleft()
    normal.append(reading)
    total += reading
print(len(spikes))
for spike in spikes:
    print(*spike)
