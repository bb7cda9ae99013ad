# Wrong: each cue of the first track votes only for the nearest cue of the second one.
import sys
from bisect import bisect_left


def main():
    tokens = list(map(int, sys.stdin.read().split()))
    count, others, limit = tokens[:3]
    first = tokens[3:3 + count]
    second = tokens[3 + count:]
    matched = {0: 0}
    for cue in first:
        place = bisect_left(second, cue)
        near = [other - cue for other in second[max(0, place - 1):place + 1] if abs(other - cue) <= limit]
        if near:
            offset = min(near, key=abs)
            matched[offset] = matched.get(offset, 0) + 1
    best = min(matched, key=lambda offset: (-matched[offset], abs(offset), offset))
    print(best, matched[best])


main()
