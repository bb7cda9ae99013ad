import sys


def main():
    tokens = map(int, sys.stdin.read().split())
    count, pages, memories = next(tokens), next(tokens), next(tokens)
    sizes_of_memory = [next(tokens) for _ in range(memories)]
    size = [0] + [next(tokens) for _ in range(pages)]
    log = list(tokens)
    for memory in sizes_of_memory:
        inside = [0] * (pages + 1)
        used = first = best = fitting = 0
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
            fitting += end - first  # stretches that end here
            if end - first > best:
                best = end - first
        print(best, fitting)


main()
