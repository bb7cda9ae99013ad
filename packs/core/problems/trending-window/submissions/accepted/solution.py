import sys
from heapq import heappop, heappush


def main():
    lines = sys.stdin.read().split()
    window = int(lines[1])
    plays = lines[2:]

    counts = {}
    heap = []               # (-count, title) for each count a title has had; entries may be out of date

    def change(title, amount):
        counts[title] = counts.get(title, 0) + amount
        heappush(heap, (-counts[title], title))

    out = []
    leader = None
    for i, title in enumerate(plays):
        change(title, 1)
        if i >= window:
            change(plays[i - window], -1)
        # An entry whose count is no longer true can be thrown away: the true one is in the heap too.
        while -heap[0][0] != counts[heap[0][1]]:
            heappop(heap)
        if heap[0][1] != leader:
            leader = heap[0][1]
            out.append(f"{i + 1} {leader} {counts[leader]}")
    print("\n".join(out))


main()
