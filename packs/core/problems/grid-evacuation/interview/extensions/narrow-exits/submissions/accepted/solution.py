import sys


def main():
    lines = sys.stdin.read().split()
    cols = int(lines[1])
    width = cols + 1
    cells = "#" * width + "#".join(lines[2:]) + "#" * width
    exits = [at for at, cell in enumerate(cells) if cell == "E"]
    nearest = [None] * len(cells)
    for number, at in enumerate(exits):
        nearest[at] = number
    people = [0] * len(exits)
    free = [0] * len(exits)                     # the first second at which the exit is free again
    inside = sum(int(cell) for cell in cells if cell.isdigit())
    distance = 0
    wave = exits
    while wave:
        following = []
        for at in wave:
            number = nearest[at]
            if cells[at].isdigit():
                count = int(cells[at])
                people[number] += count
                free[number] = max(free[number], distance) + count
                inside -= count
            for step in (-width, -1, 1, width):
                there = at + step
                if cells[there] != "#" and nearest[there] is None:
                    nearest[there] = number
                    following.append(there)
        wave = following
        distance += 1
    print(inside)
    for count, second in zip(people, free):
        print(count, second - 1 if count else 0)


main()
