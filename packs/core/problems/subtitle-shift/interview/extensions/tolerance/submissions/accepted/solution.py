import sys
from itertools import accumulate


def main():
    tokens = map(int, sys.stdin.read().split())
    count, others, limit, slack = (next(tokens) for _ in range(4))
    first = [next(tokens) for _ in range(count)]
    second = list(tokens)

    # steps[x + limit]: how much the number of matches changes at offset x
    steps = [0] * (2 * limit + 2)
    start = 0
    for cue in first:
        while start < others and second[start] < cue - limit - slack:
            start += 1
        for at in range(start, others):
            offset = second[at] - cue
            if offset > limit + slack:
                break
            steps[max(-limit, offset - slack) + limit] += 1
            steps[min(limit, offset + slack) + limit + 1] -= 1
    matched = list(accumulate(steps))
    best = min(range(-limit, limit + 1), key=lambda x: (-matched[x + limit], abs(x), x))
    print(best, matched[best + limit])


main()
