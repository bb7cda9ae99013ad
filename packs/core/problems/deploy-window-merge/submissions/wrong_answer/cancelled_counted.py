# Wrong: keeps cancelled requests (start equal to end), which add windows, counts and false bridges.
import sys

numbers = list(map(int, sys.stdin.read().split()))
requests = sorted(zip(numbers[1::2], numbers[2::2]))
windows = []
for start, end in requests:
    if windows and start <= windows[-1][1]:
        windows[-1][1] = max(windows[-1][1], end)
        windows[-1][2] += 1
    else:
        windows.append([start, end, 1])
print(len(windows), sum(e - s for s, e, _ in windows))
for window in windows:
    print(*window)
