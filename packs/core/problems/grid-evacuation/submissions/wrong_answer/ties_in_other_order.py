# Wrong: starts the search with the exits column by column, so ties between exits are broken by column.
from collections import deque
rows, cols = map(int, input().split())
grid = [input() for _ in range(rows)]
exits = [(y, x) for y in range(rows) for x in range(cols) if grid[y][x] == "E"]
owner, dist = {p: i for i, p in enumerate(exits)}, {p: 0 for p in exits}
queue = deque(sorted(exits, key=lambda p: (p[1], p[0])))
people, longest, total = [0] * len(exits), [0] * len(exits), 0
trapped = sum(int(cell) for row in grid for cell in row if cell.isdigit())
while queue:
    y, x = at = queue.popleft()
    if grid[y][x].isdigit():
        count = int(grid[y][x])
        trapped -= count
        total += count * dist[at]
        people[owner[at]] += count
        longest[owner[at]] = max(longest[owner[at]], dist[at])
    for v, u in ((y - 1, x), (y + 1, x), (y, x - 1), (y, x + 1)):
        if 0 <= v < rows and 0 <= u < cols and grid[v][u] != "#" and (v, u) not in dist:
            dist[v, u] = dist[at] + 1
            owner[v, u] = owner[at]
            queue.append((v, u))
print(trapped, total)
for i in range(len(exits)):
    print(people[i], longest[i])
