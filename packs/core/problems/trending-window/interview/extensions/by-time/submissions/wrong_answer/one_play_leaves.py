# Wrong: lets at most one old play leave the window for each new one.
import sys
from heapq import heappop, heappush
n, w = map(int, sys.stdin.readline().split())
counts, heap, plays, oldest, leader = {}, [], [], 0, None


def change(title, amount):
    counts[title] = counts.get(title, 0) + amount
    heappush(heap, (-counts[title], title))


for i in range(n):
    word, title = sys.stdin.readline().split()
    plays.append((int(word), title))
    change(title, 1)
    if plays[oldest][0] <= int(word) - w:
        change(plays[oldest][1], -1)
        oldest += 1
    while -heap[0][0] != counts[heap[0][1]]:
        heappop(heap)
    if heap[0][1] != leader:
        leader = heap[0][1]
        print(i + 1, leader, counts[leader])
