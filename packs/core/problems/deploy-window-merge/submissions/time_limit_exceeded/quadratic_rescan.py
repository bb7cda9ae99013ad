# Correct but quadratic: compares every new request with every window found so far.
import sys

numbers = list(map(int, sys.stdin.read().split()))
windows = []
for start, end in zip(numbers[1::2], numbers[2::2]):
    if start == end:
        continue
    count = 1
    apart = []
    for window in windows:
        if window[0] <= end and start <= window[1]:
            start = min(start, window[0])
            end = max(end, window[1])
            count += window[2]
        else:
            apart.append(window)
    apart.append((start, end, count))
    windows = apart
windows.sort()
print(len(windows), sum(e - s for s, e, _ in windows))
for window in windows:
    print(*window)
