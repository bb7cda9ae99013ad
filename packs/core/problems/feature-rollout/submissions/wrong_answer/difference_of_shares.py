# Wrong: compares how many users each variant has before and after; users who change places between variants get lost.
import sys
from collections import Counter


def main():
    lines = sys.stdin.read().splitlines()
    users, _ = map(int, lines[0].split())
    buckets = [0] * 10001
    for text in lines[1:users + 1]:
        buckets[int(text) * 2654435761 % 2**32 % 10000 + 1] += 1
    for bucket in range(10000):
        buckets[bucket + 1] += buckets[bucket]
    old = Counter(off=users)
    for line in lines[users + 1:]:
        words = line.split()
        new, start = Counter(off=users), 0
        for name, share in zip(words[1::2], words[2::2]):
            count = buckets[start + int(share)] - buckets[start]
            new["off"] -= count
            new[name] += count
            start += int(share)
        print(sum((new - old).values()))
        old = new


main()
