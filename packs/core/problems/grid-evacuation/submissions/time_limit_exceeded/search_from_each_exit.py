# Too slow: runs one whole search for every exit, so the cost is exits times cells.
from collections import deque
rows, cols = map(int, input().split())
grid = [input() for _ in range(rows)]
exits = [(y, x) for y in range(rows) for x in range(cols) if grid[y][x] == "E"]
best = {}
for number, start in enumerate(exits):
    dist = {start: 0}
    queue = deque([start])
    while queue:
        y, x = at = queue.popleft()
        if grid[y][x].isdigit() and (at not in best or dist[at] < best[at][0]):
            best[at] = (dist[at], number)
        for v, u in ((y - 1, x), (y + 1, x), (y, x - 1), (y, x + 1)):
            if 0 <= v < rows and 0 <= u < cols and grid[v][u] != "#" and (v, u) not in dist:
                dist[v, u] = dist[at] + 1
                queue.append((v, u))
people, longest, total = [0] * len(exits), [0] * len(exits), 0
trapped = sum(int(cell) for row in grid for cell in row if cell.isdigit())
for (y, x), (steps, number) in best.items():
    count = int(grid[y][x])
    trapped -= count
    total += count * steps
    people[number] += count
    longest[number] = max(longest[number], steps)
print(trapped, total)
for i in range(len(exits)):
    print(people[i], longest[i])
