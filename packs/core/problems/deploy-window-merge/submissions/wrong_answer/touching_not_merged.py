# Wrong: starts a new window when one request ends exactly where the next starts.
import sys

numbers = list(map(int, sys.stdin.read().split()))
requests = sorted((s, e) for s, e in zip(numbers[1::2], numbers[2::2]) if s < e)
windows = []
for start, end in requests:
    if windows and start < windows[-1][1]:
        windows[-1][1] = max(windows[-1][1], end)
        windows[-1][2] += 1
    else:
        windows.append([start, end, 1])
print(len(windows), sum(e - s for s, e, _ in windows))
for window in windows:
    print(*window)
