import sys


def main():
    read = sys.stdin.readline
    count, gap = map(int, read().split())
    places = sorted(tuple(map(int, read().split())) for _ in range(count))

    # best[i] is the best choice among the first i places: the sum, and the negative number of ads so that fewer ads compare as better.
    best = [(0, 0)]
    free = 0
    for second, value in places:
        # The first `free` places are far enough before this one.
        while places[free][0] + gap <= second:
            free += 1
        total, ads = best[free]
        best.append(max(best[-1], (total + value, ads - 1)))
    total, ads = best[-1]
    print(total, -ads)


main()
