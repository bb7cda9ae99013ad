import sys


def enough(batches, shifts, setup, most, length):
    """Can all batches be made in that many shifts of this length? No batch may be longer than the length."""
    room = length
    changes = 0
    last = None
    for kind, work in batches:
        change = last is not None and kind != last
        need = work + setup if change else work
        changes += change
        if need > room or changes > most:
            shifts -= 1
            if not shifts:
                return False
            room = length
            changes = 0
            need = work
        room -= need
        last = kind
    return True


def main():
    tokens = map(int, sys.stdin.read().split())
    count, shifts, setup, most = (next(tokens) for _ in range(4))
    batches = [(next(tokens), next(tokens)) for _ in range(count)]

    low = max((work for _, work in batches), default=0)
    high = sum(work + setup for _, work in batches)
    if not enough(batches, shifts, setup, most, high):
        print(-1)
        return
    while low < high:
        middle = (low + high) // 2
        if enough(batches, shifts, setup, most, middle):
            high = middle
        else:
            low = middle + 1
    print(low)


main()
