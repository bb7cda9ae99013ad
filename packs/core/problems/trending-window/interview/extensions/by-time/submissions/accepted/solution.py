import sys
from heapq import heappop, heappush


def main():
    read = sys.stdin.readline
    count, window = map(int, read().split())
    counts = {}
    heap = []

    def change(title, amount):
        counts[title] = counts.get(title, 0) + amount
        heappush(heap, (-counts[title], title))

    plays = []
    oldest = 0
    out = []
    leader = None
    for i in range(count):
        word, title = read().split()
        second = int(word)
        plays.append((second, title))
        change(title, 1)
        while plays[oldest][0] <= second - window:
            change(plays[oldest][1], -1)
            oldest += 1
        while -heap[0][0] != counts[heap[0][1]]:
            heappop(heap)
        if heap[0][1] != leader:
            leader = heap[0][1]
            out.append(f"{i + 1} {leader} {counts[leader]}")
    print("\n".join(out))


main()
