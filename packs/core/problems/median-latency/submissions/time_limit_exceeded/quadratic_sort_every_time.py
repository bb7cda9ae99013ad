# Right but slow: sorts all latencies again after each request.
import sys


def main():
    tokens = list(map(int, sys.stdin.read().split()))
    count, percent, limit = tokens[:3]
    alarms = 0
    alarmed = False
    for measured in range(1, count + 1):
        ordered = sorted(tokens[3:3 + measured])
        shown = ordered[-(-percent * measured // 100) - 1]
        if shown > limit and not alarmed:
            alarms += 1
        alarmed = shown > limit
        print(shown)
    print(alarms)


main()
