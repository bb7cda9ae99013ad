# Correct but quadratic: adds up the whole window again for every reading.
import sys

numbers = list(map(int, sys.stdin.read().split()))
n, window, percent = numbers[:3]
normal, spikes = [], []
for position, reading in enumerate(numbers[3:], 1):
    if len(normal) >= window:
        total = 0
        for value in normal[-window:]:
            total += value
        if reading * window * 100 > percent * total:
            spikes.append((position, reading))
            continue
    normal.append(reading)
print(len(spikes))
for spike in spikes:
    print(*spike)
