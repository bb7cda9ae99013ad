# Wrong: removes the smallest reading from the window rather than the oldest.
import sys
from bisect import insort

numbers = map(int, sys.stdin.read().split())
n, window, percent = next(numbers), next(numbers), next(numbers)
ranked, spikes = [], []
for position, reading in enumerate(numbers, 1):
    if len(ranked) == window:
        if reading * 100 > percent * ranked[window // 2]:
            spikes.append((position, reading))
            continue
        ranked.pop(0)
    insort(ranked, reading)
print(len(spikes))
for spike in spikes:
    print(*spike)
