# Wrong: uses the longest shifts first, although their order is given.
import sys


def enough(batches, hours, setup, speed):
    done = 0
    for length in hours:
        room = speed * length
        last = None
        while done < len(batches):
            kind, work = batches[done]
            need = work if kind == last or last is None else work + setup
            if need > room:
                break
            room -= need
            last = kind
            done += 1
    return done == len(batches)


def main():
    tokens = map(int, sys.stdin.read().split())
    count, shifts, setup = next(tokens), next(tokens), next(tokens)
    hours = [next(tokens) for _ in range(shifts)]
    batches = [(next(tokens), next(tokens)) for _ in range(count)]
    hours.sort(reverse=True)
    low = 0
    high = sum(work + setup for _, work in batches)
    while low < high:
        middle = (low + high) // 2
        if enough(batches, hours, setup, middle):
            high = middle
        else:
            low = middle + 1
    print(low)


main()
