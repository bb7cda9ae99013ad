import sys


def main():
    lines = sys.stdin.read().split()
    cols = int(lines[1])
    width = cols + 1
    cells = "#" * width + "#".join(lines[2:]) + "#" * width
    arrows = {">": 1, "<": -1, "v": width, "^": -width}
    exits = [at for at, cell in enumerate(cells) if cell == "E"]
    nearest = [None] * len(cells)
    for number, at in enumerate(exits):
        nearest[at] = number
    people = [0] * len(exits)
    longest = [0] * len(exits)
    inside = sum(int(cell) for cell in cells if cell.isdigit())
    total = 0
    distance = 0
    wave = exits
    while wave:
        following = []
        for at in wave:
            number = nearest[at]
            if cells[at].isdigit():
                count = int(cells[at])
                people[number] += count
                longest[number] = distance
                inside -= count
                total += count * distance
            # The search runs backwards: a person at `there` steps to `at`, which is the step -back.
            for back in (-width, -1, 1, width):
                there = at + back
                cell = cells[there]
                if cell != "#" and nearest[there] is None and arrows.get(cell, -back) == -back:
                    nearest[there] = number
                    following.append(there)
        wave = following
        distance += 1
    print(inside, total)
    for count, far in zip(people, longest):
        print(count, far)


main()
