# Right but slow: counts the matches for each offset from -d to d.
import sys


def main():
    tokens = list(map(int, sys.stdin.read().split()))
    count, others, limit = tokens[:3]
    first = tokens[3:3 + count]
    second = set(tokens[3 + count:])
    best, most = 0, sum(cue in second for cue in first)
    for distance in range(1, limit + 1):
        for offset in (-distance, distance):
            matched = 0
            for cue in first:
                if cue + offset in second:
                    matched += 1
            if matched > most:
                best, most = offset, matched
    print(best, most)


main()
