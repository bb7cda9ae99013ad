import sys


def enough(batches, shifts, setup, length):
    """Can all batches be made in that many shifts of this length? No batch may be longer than the length."""
    room = length
    last = None
    for kind, work in batches:
        need = work if kind == last or last is None else work + setup
        if need > room:
            shifts -= 1
            if not shifts:
                return False
            room = length
            need = work
        room -= need
        last = kind
    return True


def main():
    tokens = map(int, sys.stdin.read().split())
    count, shifts, setup = next(tokens), next(tokens), next(tokens)
    batches = [(next(tokens), next(tokens)) for _ in range(count)]

    low = max((work for _, work in batches), default=0)
    high = sum(work + setup for _, work in batches)
    while low < high:
        middle = (low + high) // 2
        if enough(batches, shifts, setup, middle):
            high = middle
        else:
            low = middle + 1
    print(low)


main()
