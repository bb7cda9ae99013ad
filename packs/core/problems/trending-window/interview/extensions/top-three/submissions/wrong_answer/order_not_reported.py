# Wrong: compares the titles as a set, so a list with the same titles in another order is not reported.
from bisect import bisect_left, insort
n, w = map(int, input().split())
plays, counts, shown, ranking = [], {}, None, []


def change(title, amount):
    count = counts.get(title, 0)
    if count:
        del ranking[bisect_left(ranking, (-count, title))]
    counts[title] = count + amount
    if counts[title]:
        insort(ranking, (-counts[title], title))


for i in range(n):
    plays.append(input())
    change(plays[i], 1)
    if i >= w:
        change(plays[i - w], -1)
    titles = [title for _, title in ranking[:3]]
    if set(titles) != shown:
        shown = set(titles)
        print(i + 1, *titles)
