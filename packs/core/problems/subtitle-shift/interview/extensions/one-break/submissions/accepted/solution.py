import sys


def partners(first, second, limit):
    """For each cue of the first track the offsets within the limit that match it."""
    start = 0
    for cue in first:
        while start < len(second) and second[start] < cue - limit:
            start += 1
        offsets = []
        for at in range(start, len(second)):
            if second[at] - cue > limit:
                break
            offsets.append(second[at] - cue)
        yield offsets


def growing(offsets_of_cues):
    """Best number of matches of the first 0, 1, 2, ... cues with one offset."""
    matched = {}
    best = [0]
    for offsets in offsets_of_cues:
        most = best[-1]
        for offset in offsets:
            matched[offset] = matched.get(offset, 0) + 1
            most = max(most, matched[offset])
        best.append(most)
    return best


def main():
    tokens = map(int, sys.stdin.read().split())
    count, _, limit = next(tokens), next(tokens), next(tokens)
    first = [next(tokens) for _ in range(count)]
    second = list(tokens)
    offsets = list(partners(first, second, limit))
    front = growing(offsets)
    back = growing(reversed(offsets))
    total = [front[cut] + back[count - cut] for cut in range(count + 1)]
    most = max(total)
    print(most, total.index(most))


main()
