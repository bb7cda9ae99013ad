import sys


def main():
    words = iter(sys.stdin.read().split())
    n, k, me = next(words), int(next(words)), next(words)
    watched = {}
    for viewer, title in zip(words, words):
        watched.setdefault(viewer, set()).add(title)
    mine = watched.pop(me, set())
    score = {}
    for titles in watched.values():
        shared = len(titles & mine)
        if shared:
            for title in titles - mine:
                score[title] = score.get(title, 0) + shared
    best = sorted(score, key=lambda title: (-score[title], title))[:k]
    print(len(best))
    for title in best:
        print(title, score[title])


main()
