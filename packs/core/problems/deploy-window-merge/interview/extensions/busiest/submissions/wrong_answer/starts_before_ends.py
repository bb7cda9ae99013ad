# Wrong: handles starts before ends at the same second, so requests that only touch count as simultaneous.
import sys

numbers = list(map(int, sys.stdin.read().split()))
events = []
for start, end in zip(numbers[1::2], numbers[2::2]):
    if start < end:
        events.append((start, 0, 1))
        events.append((end, 1, -1))
events.sort()
best = first = total = level = 0
for at, (time, _, step) in enumerate(events):
    level += step
    if level > best:
        best, first, total = level, time, 0
    if level == best and at + 1 < len(events):
        total += events[at + 1][0] - time
print(best, first, total)
