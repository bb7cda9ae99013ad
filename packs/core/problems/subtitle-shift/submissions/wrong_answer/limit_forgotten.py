# Wrong: ignores the given bound and always allows offsets up to 10 000.
import sys


def main():
    tokens = map(int, sys.stdin.read().split())
    count, others, limit = next(tokens), next(tokens), next(tokens)
    first = [next(tokens) for _ in range(count)]
    second = list(tokens)

    limit = 10000
    matched = {0: 0}  # offset -> cues of the first track that it matches
    start = 0  # the first cue of the second track that is not too early
    for cue in first:
        while start < others and second[start] < cue - limit:
            start += 1
        for at in range(start, others):
            offset = second[at] - cue
            if offset > limit:
                break
            matched[offset] = matched.get(offset, 0) + 1
    best = min(matched, key=lambda offset: (-matched[offset], abs(offset), offset))
    print(best, matched[best])


main()
