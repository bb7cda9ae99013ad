# Wrong: forgets older titles altogether, so they may be recommended again.
import sys

words = iter(sys.stdin.read().split())
n, k, h, me = next(words), int(next(words)), int(next(words)), next(words)
watched = {}
for viewer, title in zip(words, words):
    titles = watched.setdefault(viewer, {})
    titles.pop(title, None)
    titles[title] = True
recent = set(list(watched.pop(me, {}))[-h:])
score = {}
for titles in watched.values():
    shared = len(recent & titles.keys())
    if shared:
        for title in titles:
            if title not in recent:
                score[title] = score.get(title, 0) + shared
best = sorted(score, key=lambda title: (-score[title], title))[:k]
print(len(best))
for title in best:
    print(title, score[title])
