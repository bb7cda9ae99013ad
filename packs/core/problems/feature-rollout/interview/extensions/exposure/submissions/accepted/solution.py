import sys

BUCKETS = 10000


def main():
    lines = sys.stdin.read().splitlines()
    users, _ = map(int, lines[0].split())
    inside = [0] * BUCKETS
    for text in lines[1:users + 1]:
        inside[int(text) * 2654435761 % 2**32 % BUCKETS] += 1
    following = list(range(BUCKETS + 1))  # leads to the next bucket that was never on

    def fresh(bucket):
        while following[bucket] != bucket:
            following[bucket] = following[following[bucket]]
            bucket = following[bucket]
        return bucket

    seen = 0
    for line in lines[users + 1:]:
        words = line.split()
        end = 0
        for name, share in zip(words[1::2], words[2::2]):
            start, end = end, end + int(share)
            if name == "off":
                continue
            bucket = fresh(start)
            while bucket < end:
                seen += inside[bucket]
                following[bucket] = bucket + 1
                bucket = fresh(bucket)
        print(seen)


main()
