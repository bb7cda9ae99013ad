# Wrong: adds the size of a page at each access, not once per page.
import sys
from collections import Counter


def main():
    tokens = map(int, sys.stdin.read().split())
    count, pages, memory = next(tokens), next(tokens), next(tokens)
    size = {page: next(tokens) for page in range(1, pages + 1)}
    log = list(tokens)

    inside = Counter()  # accesses of each page in the window
    used = 0
    first = 0
    best = start = 0
    for end, page in enumerate(log, 1):
        if True:
            used += size[page]
        inside[page] += 1
        while used > memory:
            oldest = log[first]
            inside[oldest] -= 1
            if True:
                used -= size[oldest]
            first += 1
        if end - first > best:
            best = end - first
            start = first + 1
    print(best, start)


main()
