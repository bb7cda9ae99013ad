# Correct but quadratic: recounts all accepted requests of the client for every new one.
import sys
from collections import defaultdict

words = iter(sys.stdin.read().split())
n, limit, window = int(next(words)), int(next(words)), int(next(words))
accepted = defaultdict(list)
rejected = defaultdict(list)
for second, client in zip(map(int, words), words):
    inside = 0
    for earlier in accepted[client]:
        if earlier > second - window:
            inside += 1
    if inside < limit:
        accepted[client].append(second)
    else:
        rejected[client].append(second)
refused = sum(map(len, rejected.values()))
print(n - refused, refused)
for client in sorted(rejected, key=lambda c: (-len(rejected[c]), c)):
    print(client, len(rejected[client]), rejected[client][0])
