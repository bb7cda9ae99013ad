"""Without arguments: rewrite data/secret. With --size N --seed S: print one input of about N cells."""
import argparse
import pathlib
import random
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent


def show(rows):
    return f"{len(rows)} {len(rows[0])}\n" + "\n".join(rows) + "\n"


def floor(rng, rows, cols, shelves, people, exits):
    """A random floor: probabilities of a shelf and of people, and the number of exits."""
    grid = []
    for _ in range(rows):
        line = ""
        for _ in range(cols):
            dice = rng.random()
            line += "#" if dice < shelves else str(rng.randint(1, 9)) if dice < shelves + people else "."
        grid.append(list(line))
    for at in rng.sample(range(rows * cols), exits):
        grid[at // cols][at % cols] = "E"
    return ["".join(line) for line in grid]


def snake(rows, cols, cell):
    """One long aisle that goes to and fro, the exit at its beginning."""
    grid = []
    for y in range(rows):
        if y % 2 == 0:
            grid.append(cell * cols)
        else:
            grid.append("#" * (cols - 1) + cell if y % 4 == 1 else cell + "#" * (cols - 1))
    grid[0] = "E" + grid[0][1:]
    return grid


def tests():
    rng = random.Random(4201)
    yield "only-an-exit", show(["E"])
    yield "no-exit", show(["3.", "#7"])
    yield "nobody-inside", show(["E.#", "..E"])
    yield "tie-between-exits", show(["..E", ".5.", "E.3"])
    yield "tie-by-reading-order-not-column", show(["...E", ".4..", ".2..", "E..."])
    yield "way-around-shelf", show(["4#E", ".#.", "...", "E##"])
    yield "only-diagonal-contact", show(["E#6", "#8#", "1#E"])
    yield "trapped-room", show(["E.....", ".####.", ".#9.#2", ".####.", "3....."])
    yield "one-row", show(["3..E.7..1E#5E"])
    yield "one-column", show(["2", ".", "E", "#", "9", "E", "4"])
    yield "unused-exit", show(["E1E", "###", "E.#"])
    yield "border-wraps-not", show(["..#E", "7.#.", "####", "8..."])
    yield "row-end-next-to-row-start", show(["E##4", "5###", "###6"])
    yield "all-exits", show(["EEE", "EEE"])
    for rows, cols, shelves, people, exits in ((6, 9, 0.3, 0.4, 3), (12, 7, 0.4, 0.3, 5), (30, 30, 0.35, 0.2, 8), (25, 40, 0.1, 0.6, 30)):
        yield "random-small", show(floor(rng, rows, cols, shelves, people, exits))
    yield "total-beyond-32-bit", show(snake(250, 250, "9"))
    yield "large-open-many-exits", show(floor(rng, 250, 250, 0.05, 0.5, 900))
    yield "large-shelves", show(floor(rng, 250, 250, 0.38, 0.3, 60))
    yield "large-one-exit-open", show(floor(rng, 250, 250, 0.0, 1.0, 1))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", type=int)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    if args.size is not None:
        rows = max(1, int(args.size ** 0.5))
        cols = args.size // rows
        sys.stdout.write(show(floor(random.Random(args.seed), rows, cols, 0.15, 0.3, max(1, args.size // 200))))
        return
    folder = HERE / "data" / "secret"
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.*"):
        old.unlink()
    for number, (name, text) in enumerate(tests(), 1):
        path = folder / f"{number:02d}-{name}.in"
        path.write_text(text)
        run = subprocess.run([sys.executable, HERE / "submissions" / "accepted" / "solution.py"], input=text, capture_output=True, text=True, check=True)
        path.with_suffix(".ans").write_text(run.stdout)


main()
