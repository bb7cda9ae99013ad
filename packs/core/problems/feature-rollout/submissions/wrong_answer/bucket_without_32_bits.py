# Wrong: forgets the remainder by 2 to the 32 in the bucket.
import sys

BUCKETS = 10000


def main():
    lines = sys.stdin.read().splitlines()
    users, _ = map(int, lines[0].split())
    below = [0] * (BUCKETS + 1)  # users in buckets smaller than the index
    for text in lines[1:users + 1]:
        below[int(text) * 2654435761 % BUCKETS + 1] += 1
    for bucket in range(BUCKETS):
        below[bucket + 1] += below[bucket]
    old = [(BUCKETS, "off")]  # pieces of the plan in force: end of the piece and variant
    for line in lines[users + 1:]:
        words = line.split()
        new, end = [], 0
        for name, share in zip(words[1::2], words[2::2]):
            end += int(share)
            new.append((end, name))
        new.append((BUCKETS, "off"))
        changed = start = i = j = 0
        while start < BUCKETS:
            end = min(old[i][0], new[j][0])
            if old[i][1] != new[j][1]:
                changed += below[end] - below[start]
            start = end
            if old[i][0] == end:
                i += 1
            if new[j][0] == end:
                j += 1
        print(changed)
        old = new


main()
