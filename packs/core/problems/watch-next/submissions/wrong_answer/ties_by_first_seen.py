# Wrong: leaves equal scores in the order in which the titles first appear.
import sys

words = iter(sys.stdin.read().split())
n, k, me = next(words), int(next(words)), next(words)
watched = {}
titles_seen = {}
for viewer, title in zip(words, words):
    watched.setdefault(viewer, set()).add(title)
    titles_seen[title] = 0
mine = watched.pop(me, set())
for titles in watched.values():
    shared = len(titles & mine)
    for title in titles - mine:
        titles_seen[title] += shared
best = sorted((t for t in titles_seen if titles_seen[t]), key=lambda t: -titles_seen[t])[:k]
print(len(best))
for title in best:
    print(title, titles_seen[title])
