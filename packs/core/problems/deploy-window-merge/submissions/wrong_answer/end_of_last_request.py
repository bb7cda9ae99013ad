# Wrong: sets the end of a window to the end of the newest request, even if an earlier one lasts longer.
import sys

numbers = list(map(int, sys.stdin.read().split()))
requests = sorted((s, e) for s, e in zip(numbers[1::2], numbers[2::2]) if s < e)
windows = []
for start, end in requests:
    if windows and start <= windows[-1][1]:
        windows[-1][1] = end
        windows[-1][2] += 1
    else:
        windows.append([start, end, 1])
print(len(windows), sum(e - s for s, e, _ in windows))
for window in windows:
    print(*window)
