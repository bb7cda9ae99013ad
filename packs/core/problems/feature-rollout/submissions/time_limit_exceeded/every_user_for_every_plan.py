# Right but too slow: finds the variant of every user again for every plan.
import sys


def main():
    lines = sys.stdin.read().splitlines()
    users, _ = map(int, lines[0].split())
    buckets = [int(text) * 2654435761 % 2**32 % 10000 for text in lines[1:users + 1]]
    variants = ["off"] * users
    for line in lines[users + 1:]:
        words = line.split()
        ends, end = [], 0
        for share in words[2::2]:
            end += int(share)
            ends.append(end)
        ends.append(10000)
        names = words[1::2] + ["off"]
        changed = 0
        for user, bucket in enumerate(buckets):
            for end, variant in zip(ends, names):
                if bucket < end:
                    break
            if variant != variants[user]:
                variants[user] = variant
                changed += 1
        print(changed)


main()
