import sys
from bisect import bisect_left, insort
from collections import deque


def main():
    numbers = map(int, sys.stdin.read().split())
    n, window, percent = next(numbers), next(numbers), next(numbers)
    order = deque()    # ordinary readings of the window by age
    ranked = []        # the same readings by size
    spikes = []
    for position, reading in enumerate(numbers, 1):
        if len(order) == window:
            if reading * 100 > percent * ranked[window // 2]:
                spikes.append((position, reading))
                continue
            del ranked[bisect_left(ranked, order.popleft())]
        order.append(reading)
        insort(ranked, reading)
    print(len(spikes))
    for position, reading in spikes:
        print(position, reading)


main()
