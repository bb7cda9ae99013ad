# Wrong: takes the larger of the longest walk and first arrival plus people, and misses queues that form later.
import sys
lines = sys.stdin.read().split()
width = int(lines[1]) + 1
cells = "#" * width + "#".join(lines[2:]) + "#" * (width + 1)
exits = [at for at, cell in enumerate(cells) if cell == "E"]
nearest = {at: (0, i) for i, at in enumerate(exits)}
queue = list(exits)
for at in queue:
    for step in (-width, -1, 1, width):
        if cells[at + step] != "#" and at + step not in nearest:
            nearest[at + step] = (nearest[at][0] + 1, nearest[at][1])
            queue.append(at + step)
arrivals, trapped = [[] for _ in exits], 0
for at, cell in enumerate(cells):
    if cell.isdigit():
        if at in nearest:
            arrivals[nearest[at][1]] += [nearest[at][0]] * int(cell)
        else:
            trapped += int(cell)
print(trapped)
for times in arrivals:
    print(len(times), max(max(times), min(times) + len(times) - 1) if times else 0)
