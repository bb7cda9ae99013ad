# Wrong: takes the best k titles first and only then removes those over the cap, leaving too few.
import sys

words = iter(sys.stdin.read().split())
n, k, cap, me = next(words), int(next(words)), int(next(words)), next(words)
watched, genre_of = {}, {}
for viewer, title, genre in zip(words, words, words):
    watched.setdefault(viewer, set()).add(title)
    genre_of[title] = genre
mine = watched.pop(me, set())
score = {}
for titles in watched.values():
    shared = len(titles & mine)
    if shared:
        for title in titles - mine:
            score[title] = score.get(title, 0) + shared
taken, used = [], {}
for title in sorted(score, key=lambda title: (-score[title], title))[:k]:
    genre = genre_of[title]
    if used.get(genre, 0) < cap:
        used[genre] = used.get(genre, 0) + 1
        taken.append(title)
print(len(taken))
for title in taken:
    print(title, score[title])
