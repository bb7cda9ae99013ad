# Right but slow: from every start it goes on until the pages do not fit any more.
import sys


def main():
    tokens = list(map(int, sys.stdin.read().split()))
    count, pages, memory = tokens[:3]
    size = [0] + tokens[3:3 + pages]
    log = tokens[3 + pages:]
    best = start = 0
    for first in range(count):
        seen = set()
        used = 0
        length = 0
        for page in log[first:]:
            if page not in seen:
                seen.add(page)
                used += size[page]
            if used > memory:
                break
            length += 1
        if length > best:
            best, start = length, first + 1
    print(best, start)


main()
