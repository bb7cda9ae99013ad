# Wrong: orders our viewer's titles by the first time they were watched, not the last.
import sys

words = iter(sys.stdin.read().split())
n, k, h, me = next(words), int(next(words)), int(next(words)), next(words)
watched = {}
for viewer, title in zip(words, words):
    watched.setdefault(viewer, {})[title] = True
mine = watched.pop(me, {})
recent = set(list(mine)[-h:])
score = {}
for titles in watched.values():
    shared = len(recent & titles.keys())
    if shared:
        for title in titles:
            if title not in mine:
                score[title] = score.get(title, 0) + shared
best = sorted(score, key=lambda title: (-score[title], title))[:k]
print(len(best))
for title in best:
    print(title, score[title])
