import sys
from bisect import bisect_right


def main():
    read = sys.stdin.readline
    count, gap = map(int, read().split())
    ads = []
    for _ in range(count):
        start, length, value = map(int, read().split())
        ads.append((start + length, start, value))
    ads.sort()
    ends = [end for end, _, _ in ads]
    # By end: all ads that may come before one that starts at `start` form a prefix.
    best = [(0, 0)]
    for _, start, value in ads:
        total, used = best[bisect_right(ends, start - gap)]
        best.append(max(best[-1], (total + value, used - 1)))
    print(best[-1][0], -best[-1][1])


main()
