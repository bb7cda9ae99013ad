# Wrong: reports nothing before the window is full.
from heapq import heappop, heappush
n, w = map(int, input().split())
plays, counts, heap, leader = [], {}, [], None


def change(title, amount):
    counts[title] = counts.get(title, 0) + amount
    heappush(heap, (-counts[title], title))


for i in range(n):
    plays.append(input())
    change(plays[i], 1)
    if i >= w:
        change(plays[i - w], -1)
    while -heap[0][0] != counts[heap[0][1]]:
        heappop(heap)
    if heap[0][1] != leader and i + 1 >= w:
        leader = heap[0][1]
        print(i + 1, leader, counts[leader])
