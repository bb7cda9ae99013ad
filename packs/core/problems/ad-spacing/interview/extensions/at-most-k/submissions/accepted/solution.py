import sys


def main():
    read = sys.stdin.readline
    count, gap, limit = map(int, read().split())
    places = sorted(tuple(map(int, read().split())) for _ in range(count))
    allowed = []                # for each place, how many places are far enough before it
    free = 0
    for second, _ in places:
        while places[free][0] + gap <= second:
            free += 1
        allowed.append(free)
    # Round by round one more ad: sums[i] is the best sum among the first i places with at most that many ads.
    sums = [0] * (count + 1)
    answer, ads = 0, 0
    for used in range(1, limit + 1):
        following = [0]
        for (_, value), free in zip(places, allowed):
            following.append(max(following[-1], sums[free] + value))
        sums = following
        if sums[-1] > answer:
            answer, ads = sums[-1], used
    print(answer, ads)


main()
