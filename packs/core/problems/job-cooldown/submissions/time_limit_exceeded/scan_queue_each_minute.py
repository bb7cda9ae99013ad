# Right but too slow: walks through the queue from the front in every minute (minutes without a start are skipped).
import sys


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    types = data[1]
    rest, queue = data[1:types + 2], data[types + 2:]
    free = [0] * (types + 1)
    started = [0] * len(queue)
    waiting = list(range(len(queue)))
    minute = 0
    while waiting:
        soonest = None
        for place, job in enumerate(waiting):
            kind = queue[job]
            if free[kind] <= minute:
                started[job] = minute
                free[kind] = minute + rest[kind]
                del waiting[place]
                minute += 1
                break
            if soonest is None or free[kind] < soonest:
                soonest = free[kind]
        else:
            minute = soonest
    print("\n".join(map(str, started)))


main()
