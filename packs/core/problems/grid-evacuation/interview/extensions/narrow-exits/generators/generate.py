"""Rewrite data/secret."""
import pathlib
import random
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent


def show(rows):
    return f"{len(rows)} {len(rows[0])}\n" + "\n".join(rows) + "\n"


def floor(rng, rows, cols, shelves, people, exits):
    grid = [[rng.choice("123456789") if cell == "P" else cell for cell in rng.choices("#P.", (shelves, people, 10), k=cols)] for _ in range(rows)]
    for at in rng.sample(range(rows * cols), exits):
        grid[at // cols][at % cols] = "E"
    return ["".join(line) for line in grid]


def tests():
    rng = random.Random(4203)
    yield "only-an-exit", show(["E"])
    yield "nobody-gets-out", show(["E#4"])
    yield "queue-forms-later", show(["E1........99"])
    yield "queue-ends-before-last", show(["E3.......1"])
    yield "arrival-at-first-free-second", show(["E2.1"])
    yield "random-small", show(floor(rng, 7, 12, 5, 2, 4))
    yield "random-small", show(floor(rng, 15, 20, 6, 1, 6))
    yield "random-small", show(floor(rng, 40, 40, 6, 0.4, 9))
    yield "large-crowded", show(floor(rng, 250, 250, 4, 20, 30))
    yield "large-sparse", show(floor(rng, 250, 250, 4, 0.3, 25))


folder = HERE / "data" / "secret"
folder.mkdir(parents=True, exist_ok=True)
for old in folder.glob("*.*"):
    old.unlink()
for number, (name, text) in enumerate(tests(), 1):
    path = folder / f"{number:02d}-{name}.in"
    path.write_text(text)
    run = subprocess.run([sys.executable, HERE / "submissions" / "accepted" / "solution.py"], input=text, capture_output=True, text=True, check=True)
    path.with_suffix(".ans").write_text(run.stdout)
