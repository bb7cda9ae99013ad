# Wrong: joins a new request with at most one existing window, so a request spanning several leaves them overlapping.
import sys
from bisect import bisect_left

numbers = list(map(int, sys.stdin.read().split()))
starts, ends, frozen = [], [], 0
for start, end in zip(numbers[1::2], numbers[2::2]):
    if start < end:
        at = bisect_left(ends, start)
        if at < len(starts) and starts[at] <= end:
            frozen -= ends[at] - starts[at]
            starts[at] = min(starts[at], start)
            ends[at] = max(ends[at], end)
        else:
            starts.insert(at, start)
            ends.insert(at, end)
        frozen += ends[at] - starts[at]
    print(len(starts), frozen)
