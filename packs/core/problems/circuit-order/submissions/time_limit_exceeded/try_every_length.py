# Right but slow: tries one length after the other, beginning with the longest batch.
import sys


def main():
    tokens = list(map(int, sys.stdin.read().split()))
    count, shifts, setup = tokens[:3]
    kinds, works = tokens[3::2], tokens[4::2]
    length = max(works, default=0)
    while True:
        used = 1
        filled = 0
        for i in range(count):
            more = works[i]
            if i and kinds[i] != kinds[i - 1]:
                more += setup
            if filled + more > length:
                used += 1
                filled = works[i]
            else:
                filled += more
        if used <= shifts:
            print(length)
            return
        length += 1


main()
