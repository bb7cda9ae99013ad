# Wrong: rejected requests stay in the window and keep later ones out.
import sys
from collections import defaultdict, deque

words = iter(sys.stdin.read().split())
n, limit, window = int(next(words)), int(next(words)), int(next(words))
recent = defaultdict(deque)
rejected = defaultdict(list)
for second, client in zip(map(int, words), words):
    seen = recent[client]
    while seen and seen[0] <= second - window:
        seen.popleft()
    seen.append(second)
    if len(seen) > limit:
        rejected[client].append(second)
refused = sum(map(len, rejected.values()))
print(n - refused, refused)
for client in sorted(rejected, key=lambda c: (-len(rejected[c]), c)):
    print(client, len(rejected[client]), rejected[client][0])
