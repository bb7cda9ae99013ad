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
        while heap and heap[0][0] == now:
            _, number, value = heappop(heap)
            differs |= value != kept
            advance(heap, streams, number)
        merged.append(f"{now} {kept}")
        disputed += differs
    print(len(merged), disputed)
    print("\n".join(merged))


main()
