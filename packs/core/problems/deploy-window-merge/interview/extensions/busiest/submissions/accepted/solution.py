import sys


def main():
    numbers = list(map(int, sys.stdin.read().split()))
    change = {}
    for start, end in zip(numbers[1::2], numbers[2::2]):
        change[start] = change.get(start, 0) + 1
        change[end] = change.get(end, 0) - 1
    times = sorted(change)
    best = first = total = in_force = 0
    for time, following in zip(times, times[1:]):
        in_force += change[time]
        if in_force > best:
            best, first, total = in_force, time, 0
        if in_force == best and best:
            total += following - time
    print(best, first, total)


main()
