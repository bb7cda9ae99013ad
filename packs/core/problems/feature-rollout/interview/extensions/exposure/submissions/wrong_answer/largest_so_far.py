# Wrong: remembers the largest number of users that were on at the same time.
import sys


def main():
    lines = sys.stdin.read().splitlines()
    users, _ = map(int, lines[0].split())
    below = [0] * 10001
    for text in lines[1:users + 1]:
        below[int(text) * 2654435761 % 2**32 % 10000 + 1] += 1
    for bucket in range(10000):
        below[bucket + 1] += below[bucket]
    most = 0
    for line in lines[users + 1:]:
        words = line.split()
        end = on = 0
        for name, share in zip(words[1::2], words[2::2]):
            start, end = end, end + int(share)
            on += below[end] - below[start] if name != "off" else 0
        most = max(most, on)
        print(most)


main()
