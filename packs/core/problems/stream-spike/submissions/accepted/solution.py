import sys
from collections import deque


def main():
    numbers = map(int, sys.stdin.read().split())
    n, window, percent = next(numbers), next(numbers), next(numbers)
    normal = deque()
    total = 0
    spikes = []
    for position, reading in enumerate(numbers, 1):
        if len(normal) == window:
            if reading * window * 100 > percent * total:
                spikes.append((position, reading))
                continue
            total -= normal.popleft()
        normal.append(reading)
        total += reading
    print(len(spikes))
    for position, reading in spikes:
        print(position, reading)


main()
