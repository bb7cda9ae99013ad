# Correct but quadratic: intersects the audiences of every pair of a watched and an unwatched title.
import sys
from collections import defaultdict

words = iter(sys.stdin.read().split())
n, k, me = next(words), int(next(words)), next(words)
audience = defaultdict(set)
mine = set()
for viewer, title in zip(words, words):
    if viewer == me:
        mine.add(title)
    else:
        audience[title].add(viewer)
score = {}
for title in audience:
    if title not in mine:
        points = 0
        for other in mine:
            if other in audience:
                points += len(audience[title] & audience[other])
        if points:
            score[title] = points
best = sorted(score, key=lambda title: (-score[title], title))[:k]
print(len(best))
for title in best:
    print(title, score[title])
