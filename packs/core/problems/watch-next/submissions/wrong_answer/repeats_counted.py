# Wrong: counts every entry of the log, so watching a title twice doubles its weight.
import sys
from collections import Counter, defaultdict

words = iter(sys.stdin.read().split())
n, k, me = next(words), int(next(words)), next(words)
watched = defaultdict(list)
for viewer, title in zip(words, words):
    watched[viewer].append(title)
mine = set(watched.pop(me, []))
score = Counter()
for titles in watched.values():
    shared = sum(title in mine for title in titles)
    if shared:
        for title in titles:
            if title not in mine:
                score[title] += shared
best = sorted(score, key=lambda title: (-score[title], title))[:k]
print(len(best))
for title in best:
    print(title, score[title])
