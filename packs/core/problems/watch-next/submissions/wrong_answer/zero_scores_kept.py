# Wrong: fills the list up with titles that have nothing in common with our viewer.
import sys
from collections import Counter, defaultdict

words = iter(sys.stdin.read().split())
n, k, me = next(words), int(next(words)), next(words)
watched = defaultdict(set)
for viewer, title in zip(words, words):
    watched[viewer].add(title)
mine = watched.pop(me, set())
score = Counter()
for titles in watched.values():
    shared = len(titles & mine)
    for title in titles - mine:
        score[title] += shared
best = sorted(score, key=lambda title: (-score[title], title))[:k]
print(len(best))
for title in best:
    print(title, score[title])
