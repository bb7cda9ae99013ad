# Wrong: never removes outdated entries, so a leader stays even when its plays have left the window.
from heapq import heappush
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
    if heap[0][1] != leader:
        leader = heap[0][1]
        print(i + 1, leader, -heap[0][0])
