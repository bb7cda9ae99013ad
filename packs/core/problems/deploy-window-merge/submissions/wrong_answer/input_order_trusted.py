# Wrong: does not sort, and so only joins a request with the window found just before it.
import sys

numbers = list(map(int, sys.stdin.read().split()))
windows = []
for start, end in zip(numbers[1::2], numbers[2::2]):
    if start == end:
        continue
    if windows and start <= windows[-1][1] and end >= windows[-1][0]:
        windows[-1][0] = min(windows[-1][0], start)
        windows[-1][1] = max(windows[-1][1], end)
        windows[-1][2] += 1
    else:
        windows.append([start, end, 1])
windows.sort()
print(len(windows), sum(e - s for s, e, _ in windows))
for window in windows:
    print(*window)
