import sys


def main():
    words = iter(sys.stdin.read().split())
    n, k, h, me = next(words), int(next(words)), int(next(words)), next(words)
    watched = {}
    for viewer, title in zip(words, words):
        titles = watched.setdefault(viewer, {})
        titles.pop(title, None)
        titles[title] = True    # a dict keeps the order, so this title is now the latest
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


main()
