import sys
from collections import deque


def main():
    numbers = map(int, sys.stdin.read().split())
    n, window, percent, enough = (next(numbers) for _ in range(4))
    normal, total = deque(), 0
    in_a_row = levels = 0
    spikes = []
    for position, reading in enumerate(numbers, 1):
        if len(normal) == window and reading * window * 100 > percent * total:
            spikes.append((position, reading))
            in_a_row += 1
            if in_a_row == enough:
                levels += 1
                in_a_row = total = 0
                normal.clear()
            continue
        in_a_row = 0
        if len(normal) == window:
            total -= normal.popleft()
        normal.append(reading)
        total += reading
    print(len(spikes), levels)
    for position, reading in spikes:
        print(position, reading)


main()
