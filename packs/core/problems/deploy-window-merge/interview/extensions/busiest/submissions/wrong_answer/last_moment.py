# Wrong: reports the last time the largest number is reached and only the length of that stretch.
import sys

numbers = list(map(int, sys.stdin.read().split()))
change = {}
for start, end in zip(numbers[1::2], numbers[2::2]):
    change[start] = change.get(start, 0) + 1
    change[end] = change.get(end, 0) - 1
times = sorted(change)
best = first = total = level = 0
for time, following in zip(times, times[1:]):
    level += change[time]
    if level and level >= best:
        best, first, total = level, time, following - time
print(best, first, total)
