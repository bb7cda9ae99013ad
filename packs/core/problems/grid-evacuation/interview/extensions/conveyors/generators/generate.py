"""Rewrite data/secret."""
import pathlib
import random
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent


def show(rows):
    return f"{len(rows)} {len(rows[0])}\n" + "\n".join(rows) + "\n"


def floor(rng, rows, cols, weights, exits):
    grid = [[rng.choice("123456789") if cell == "P" else cell for cell in rng.choices("#P<>^v.", weights, k=cols)] for _ in range(rows)]
    for at in rng.sample(range(rows * cols), exits):
        grid[at // cols][at % cols] = "E"
    return ["".join(line) for line in grid]


def tests():
    rng = random.Random(4202)
    yield "belt-towards-exit", show(["4>E"])
    yield "belt-away-from-exit", show(["4<E"])
    yield "belt-against-border", show(["E.2", "^v^", "7.."])
    yield "way-around-belt", show(["E<.3", ".>>.", "1..."])
    yield "belt-circle", show([">v5", "^<E", "2.#"])
    for rows, cols, weights, exits in ((8, 9, (2, 4, 2, 2, 2, 2, 3), 4), (20, 15, (2, 3, 1, 1, 1, 1, 4), 5), (30, 30, (1, 4, 2, 2, 2, 2, 2), 12)):
        yield "random-small", show(floor(rng, rows, cols, weights, exits))
    yield "large", show(floor(rng, 250, 250, (2, 4, 1, 1, 1, 1, 8), 40))


folder = HERE / "data" / "secret"
folder.mkdir(parents=True, exist_ok=True)
for old in folder.glob("*.*"):
    old.unlink()
for number, (name, text) in enumerate(tests(), 1):
    path = folder / f"{number:02d}-{name}.in"
    path.write_text(text)
    run = subprocess.run([sys.executable, HERE / "submissions" / "accepted" / "solution.py"], input=text, capture_output=True, text=True, check=True)
    path.with_suffix(".ans").write_text(run.stdout)
