import sys
from collections import deque


def main():
    words = iter(sys.stdin.read().split())
    n, limit, window = int(next(words)), int(next(words)), int(next(words))
    accepted = {}
    rejected = {}
    for second, client in zip(map(int, words), words):
        recent = accepted.setdefault(client, deque())
        if recent and len(recent) == limit and second - recent[0] >= window:
            recent.popleft()
        if len(recent) < limit:
            recent.append(second)
        else:
            rejected.setdefault(client, []).append(second)
    refused = sum(map(len, rejected.values()))
    print(n - refused, refused)
    for client, seconds in sorted(rejected.items(), key=lambda item: (-len(item[1]), item)):
        print(client, len(seconds), seconds[0])


main()
