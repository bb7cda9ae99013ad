# Wrong: does not notice that the heap may contain the same true entry twice, so a title appears twice in the list.
from heapq import heappop, heappush
n, w = map(int, input().split())
plays, counts, heap, shown = [], {}, [], None


def change(title, amount):
    counts[title] = counts.get(title, 0) + amount
    if counts[title]:
        heappush(heap, (-counts[title], title))


for i in range(n):
    plays.append(input())
    change(plays[i], 1)
    if i >= w:
        change(plays[i - w], -1)
    best = []
    while heap and len(best) < 3:
        entry = heappop(heap)
        if -entry[0] == counts[entry[1]]:
            best.append(entry)
    for entry in best:
        heappush(heap, entry)
    titles = [title for _, title in best]
    if titles != shown:
        shown = titles
        print(i + 1, *titles)
