# Wrong: accepts a request whenever the client has any budget left, whatever the request costs.
import sys
from collections import deque

lines = sys.stdin.read().splitlines()
n, limit, window = map(int, lines[0].split())
recent, spent, rejected = {}, {}, {}
accepted = total = 0
for line in lines[1:]:
    second, name, cost = line.split()
    second, cost = int(second), int(cost)
    queue = recent.setdefault(name, deque())
    while queue and queue[0][0] <= second - window:
        spent[name] -= queue.popleft()[1]
    if spent.get(name, 0) < limit:
        queue.append((second, cost))
        spent[name] = spent.get(name, 0) + cost
        accepted += 1
        total += cost
    else:
        rejected.setdefault(name, []).append(second)
print(accepted, n - accepted, total)
for name in sorted(rejected, key=lambda c: (-len(rejected[c]), c)):
    print(name, len(rejected[name]), rejected[name][0])
