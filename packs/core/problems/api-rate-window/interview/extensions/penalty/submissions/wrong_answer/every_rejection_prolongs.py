# Wrong: each rejected request, also during a block, starts the block anew.
import sys
from collections import deque

words = iter(sys.stdin.read().split())
n, limit, window, block = (int(next(words)) for _ in range(4))
recent, until, blocks, rejected = {}, {}, {}, {}
accepted = 0
for second, name in zip(map(int, words), words):
    queue = recent.setdefault(name, deque())
    while queue and queue[0] <= second - window:
        queue.popleft()
    if second >= until.get(name, 0) and len(queue) < limit:
        queue.append(second)
        accepted += 1
    else:
        if second >= until.get(name, 0):
            blocks[name] = blocks.get(name, 0) + 1
        until[name] = second + block
        rejected.setdefault(name, []).append(second)
print(accepted, n - accepted)
for name in sorted(rejected, key=lambda c: (-len(rejected[c]), c)):
    print(name, len(rejected[name]), rejected[name][0], blocks[name])
