import sys


def main():
    lines = sys.stdin.read().split()
    cols = int(lines[1])
    # A shelf after each row, and a row of shelves above and below, make every neighbour a valid index.
    width = cols + 1
    cells = "#" * width + "#".join(lines[2:]) + "#" * width

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
            for step in (-width, -1, 1, width):
                there = at + step
                if cells[there] != "#" and nearest[there] is None:
                    nearest[there] = number
                    following.append(there)
        wave = following
        distance += 1
    print(inside, total)
    for count, far in zip(people, longest):
        print(count, far)


main()
