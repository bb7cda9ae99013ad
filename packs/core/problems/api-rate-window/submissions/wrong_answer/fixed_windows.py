# Wrong: starts a fresh count at every multiple of w, which allows twice the limit around the boundary.
import sys
from collections import defaultdict

words = iter(sys.stdin.read().split())
n, limit, window = int(next(words)), int(next(words)), int(next(words))
used = defaultdict(int)
rejected = defaultdict(list)
for second, client in zip(map(int, words), words):
    slot = client, second // window
    if used[slot] < limit:
        used[slot] += 1
    else:
        rejected[client].append(second)
refused = sum(map(len, rejected.values()))
print(n - refused, refused)
for client in sorted(rejected, key=lambda c: (-len(rejected[c]), c)):
    print(client, len(rejected[client]), rejected[client][0])
