# Wrong: counts every pin and unpin as a change.
import sys
from bisect import bisect_right

BUCKETS = 10000


def bucket_of(user):
    return user * 2654435761 % 2**32 % BUCKETS


class Plan:
    def __init__(self, words):
        self.ends, self.names, end = [], words[::2] + ["off"], 0
        for share in words[1::2]:
            end += int(share)
            self.ends.append(end)

    def variant(self, bucket):
        return self.names[bisect_right(self.ends, bucket)]


def main():
    lines = sys.stdin.read().splitlines()
    users, _ = map(int, lines[0].split())
    below = [0] * (BUCKETS + 1)
    for text in lines[1:users + 1]:
        below[bucket_of(int(text)) + 1] += 1
    for bucket in range(BUCKETS):
        below[bucket + 1] += below[bucket]
    now = Plan([])
    pinned = {}
    for line in lines[users + 1:]:
        event = line.split()
        if event[0] == "plan":
            new = Plan(event[2:])
            cuts = sorted({0, BUCKETS, *now.ends, *new.ends})
            changed = sum(below[end] - below[start] for start, end in zip(cuts, cuts[1:]) if now.variant(start) != new.variant(start))
            for user in pinned:
                changed -= now.variant(bucket_of(user)) != new.variant(bucket_of(user))
            now = new
        else:
            user = int(event[1])
            planned = now.variant(bucket_of(user))
            before = pinned.get(user, planned)
            if event[0] == "pin":
                pinned[user] = event[2]
            else:
                pinned.pop(user, None)
            changed = 1
        print(changed)


main()
