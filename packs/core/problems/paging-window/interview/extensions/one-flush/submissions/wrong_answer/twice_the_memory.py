# Wrong: treats one flush as if the memory were twice as large.
import sys
from collections import Counter


def main():
    tokens = map(int, sys.stdin.read().split())
    count, pages, memory = next(tokens), next(tokens), next(tokens)
    memory *= 2
    size = {page: next(tokens) for page in range(1, pages + 1)}
    log = list(tokens)

    inside = Counter()
    used = 0
    first = 0
    longest = [0]  # longest[e]: length of the longest plain stretch that ends just before position e
    best = start = 0
    for end, page in enumerate(log, 1):
        if not inside[page]:
            used += size[page]
        inside[page] += 1
        while used > memory:
            oldest = log[first]
            inside[oldest] -= 1
            if not inside[oldest]:
                used -= size[oldest]
            first += 1
        longest.append(end - first)
        length = end - first if end > first else 0
        if length > best:
            best = length
            start = end - length + 1
    print(best, start)


main()
