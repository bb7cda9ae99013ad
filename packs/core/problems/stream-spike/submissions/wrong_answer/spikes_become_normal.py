# Wrong: puts spikes into the window as well, so that one large reading hides the next.
import sys
from collections import deque

numbers = map(int, sys.stdin.read().split())
n, window, percent = next(numbers), next(numbers), next(numbers)
last, total, spikes = deque(), 0, []
for position, reading in enumerate(numbers, 1):
    if len(last) == window:
        if reading * window * 100 > percent * total:
            spikes.append((position, reading))
        total -= last.popleft()
    last.append(reading)
    total += reading
print(len(spikes))
for spike in spikes:
    print(*spike)
