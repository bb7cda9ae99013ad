import sys
from heapq import heappop, heappush


def advance(heap, streams, number):
    """Puts the next reading of one stream on the heap, if it has one."""
    for second, value in streams[number]:
        heappush(heap, (second, number, value))
        return


def main():
    tokens = map(int, sys.stdin.read().split())
    count, gap, patience = (next(tokens) for _ in range(3))
    streams = []
    heap = []
    for number in range(count):
        readings = {}  # a later reading of the same second replaces the earlier one
        for _ in range(next(tokens)):
            second = next(tokens)
            readings[second] = next(tokens)
        streams.append(iter(readings.items()))
        advance(heap, streams, number)

    shown = []
    disputed = 0
    while heap:
        now, _, kept = heap[0]
        differs = False
        while heap and heap[0][0] == now:
            _, number, value = heappop(heap)
            differs |= value != kept
            advance(heap, streams, number)
        if not shown or abs(kept - shown[-1][1]) >= gap or now - shown[-1][0] >= patience:
            shown.append((now, kept))
        disputed += differs
    print(len(shown), disputed)
    for second, value in shown:
        print(second, value)


main()
