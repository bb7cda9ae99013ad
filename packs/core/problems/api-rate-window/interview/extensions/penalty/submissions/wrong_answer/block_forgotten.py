# Wrong: counts the blocks but goes on deciding by the limit alone.
import sys
from collections import deque

words = iter(sys.stdin.read().split())
n, limit, window, block = (int(next(words)) for _ in range(4))
recent, rejected = {}, {}
accepted = 0
for second, name in zip(map(int, words), words):
    queue = recent.setdefault(name, deque())
    while queue and queue[0] <= second - window:
        queue.popleft()
    if len(queue) < limit:
        queue.append(second)
        accepted += 1
    else:
        rejected.setdefault(name, []).append(second)
print(accepted, n - accepted)
for name in sorted(rejected, key=lambda c: (-len(rejected[c]), c)):
    print(name, len(rejected[name]), rejected[name][0], len(rejected[name]))
