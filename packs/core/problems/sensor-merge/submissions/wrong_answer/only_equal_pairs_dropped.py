# Wrong: drops a reading only if both its second and its value were seen, so a disputed second appears twice.
import sys
from heapq import heappop, heappush


def advance(heap, streams, number):
    """Puts the next reading of one stream on the heap, if it has one."""
    for second, value in streams[number]:
        heappush(heap, (second, number, value))
        return


def main():
    tokens = map(int, sys.stdin.read().split())
    streams = []
    heap = []
    for number in range(next(tokens)):
        readings = {}  # a later reading of the same second replaces the earlier one
        for _ in range(next(tokens)):
            second = next(tokens)
            readings[second] = next(tokens)
        streams.append(iter(readings.items()))
        advance(heap, streams, number)

    merged = []
    disputed = 0
    while heap:
        now, _, kept = heap[0]
        differs = False
        seen = []
        while heap and heap[0][0] == now:
            _, number, value = heappop(heap)
            differs |= value != kept
            if value not in seen:
                seen.append(value)
            advance(heap, streams, number)
        merged.extend(f"{now} {value}" for value in seen)
        disputed += differs
    print(len(merged), disputed)
    print("\n".join(merged))


main()
