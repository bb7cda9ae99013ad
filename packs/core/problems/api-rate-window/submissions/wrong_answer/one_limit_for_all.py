# Wrong: counts the requests of all clients together.
import sys
from collections import defaultdict, deque

words = iter(sys.stdin.read().split())
n, limit, window = int(next(words)), int(next(words)), int(next(words))
seen = deque()
rejected = defaultdict(list)
for second, client in zip(map(int, words), words):
    while seen and seen[0] <= second - window:
        seen.popleft()
    if len(seen) < limit:
        seen.append(second)
    else:
        rejected[client].append(second)
refused = sum(map(len, rejected.values()))
print(n - refused, refused)
for client in sorted(rejected, key=lambda c: (-len(rejected[c]), c)):
    print(client, len(rejected[client]), rejected[client][0])
