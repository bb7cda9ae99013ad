# Wrong: rounds the mean down to an integer before comparing.
import sys
from collections import deque

numbers = map(int, sys.stdin.read().split())
n, window, percent = next(numbers), next(numbers), next(numbers)
normal, total, spikes = deque(), 0, []
for position, reading in enumerate(numbers, 1):
    if len(normal) == window:
        if reading * 100 > percent * (total // window):
            spikes.append((position, reading))
            continue
        total -= normal.popleft()
    normal.append(reading)
    total += reading
print(len(spikes))
for spike in spikes:
    print(*spike)
