# Wrong: the job at the front makes all others wait while its type rests.
import sys


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    types = data[1]
    rest, queue = data[1:types + 2], data[types + 2:]
    free, minute = [0] * (types + 1), -1
    for kind in queue:
        minute = max(minute + 1, free[kind])
        free[kind] = minute + rest[kind]
        print(minute)


main()
