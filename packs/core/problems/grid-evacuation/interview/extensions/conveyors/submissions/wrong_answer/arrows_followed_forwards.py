# Wrong: the search from the exits obeys the arrows forwards, although people walk against its direction.
import sys
lines = sys.stdin.read().split()
width = int(lines[1]) + 1
cells = "#" * width + "#".join(lines[2:]) + "#" * (width + 1)
arrows = {">": (1,), "<": (-1,), "v": (width,), "^": (-width,)}
exits = [at for at, cell in enumerate(cells) if cell == "E"]
nearest = {at: (0, i) for i, at in enumerate(exits)}
queue = list(exits)
for at in queue:
    for step in arrows.get(cells[at], (-width, -1, 1, width)):
        if cells[at + step] != "#" and at + step not in nearest:
            nearest[at + step] = (nearest[at][0] + 1, nearest[at][1])
            queue.append(at + step)
people, longest, trapped, total = [0] * len(exits), [0] * len(exits), 0, 0
for at, cell in enumerate(cells):
    if cell.isdigit():
        if at not in nearest:
            trapped += int(cell)
            continue
        steps, number = nearest[at]
        total += steps * int(cell)
        people[number] += int(cell)
        longest[number] = max(longest[number], steps)
print(trapped, total)
for i in range(len(exits)):
    print(people[i], longest[i])
