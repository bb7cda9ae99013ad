# Wrong: takes a reading of exactly p percent of the mean for a spike.
import sys
from collections import deque

numbers = map(int, sys.stdin.read().split())
n, window, percent = next(numbers), next(numbers), next(numbers)
normal, total, spikes = deque(), 0, []
for position, reading in enumerate(numbers, 1):
    if len(normal) == window:
        if reading * window * 100 >= percent * total:
            spikes.append((position, reading))
            continue
        total -= normal.popleft()
    normal.append(reading)
    total += reading
print(len(spikes))
for spike in spikes:
    print(*spike)
