import sys


def main():
    numbers = list(map(int, sys.stdin.read().split()))
    requests = sorted((start, end) for start, end in zip(numbers[1::2], numbers[2::2]) if start < end)
    windows = []
    for start, end in requests:
        if windows and start <= windows[-1][1]:
            last = windows[-1]
            last[1] = max(last[1], end)
            last[2] += 1
        else:
            windows.append([start, end, 1])
    frozen = sum(end - start for start, end, _ in windows)
    print(len(windows), frozen)
    for window in windows:
        print(*window)


main()
