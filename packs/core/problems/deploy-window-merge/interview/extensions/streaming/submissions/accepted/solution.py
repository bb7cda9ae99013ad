import sys
from bisect import bisect_left, bisect_right


def main():
    numbers = list(map(int, sys.stdin.read().split()))
    starts, ends, frozen, report = [], [], 0, []
    for start, end in zip(numbers[1::2], numbers[2::2]):
        if start < end:
            low = bisect_left(ends, start)      # the first window that ends at or after our start
            high = bisect_right(starts, end)    # the first window that starts after our end
            if low < high:
                start = min(start, starts[low])
                end = max(end, ends[high - 1])
                frozen -= sum(ends[low:high]) - sum(starts[low:high])
            starts[low:high] = [start]
            ends[low:high] = [end]
            frozen += end - start
        report.append(f"{len(starts)} {frozen}")
    print("\n".join(report))


main()
