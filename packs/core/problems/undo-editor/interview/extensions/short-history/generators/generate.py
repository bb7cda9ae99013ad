"""Rewrites data/secret."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOLUTION = ROOT / "submissions" / "accepted" / "solution.py"


def log(operations, history):
    return "\n".join([f"{len(operations)} {history}", *operations]) + "\n"


def word(rng, longest, letters="abcdefghijklmnopqrstuvwxyz"):
    return "".join(rng.choice(letters) for _ in range(rng.randint(1, longest)))


def mixed(rng, count, longest, far, undo=0.25, show=0.15):
    found = []
    for _ in range(count):
        kind = rng.random()
        if kind < show:
            found.append("show")
        elif kind < show + undo:
            found.append(rng.choice(["undo", "undo", "redo"]))
        elif kind < show + undo + 0.3 * (1 - show - undo):
            found.append(f"{rng.choice(['left', 'left', 'right'])} {rng.randint(1, far)}")
        elif kind < show + undo + 0.5 * (1 - show - undo):
            found.append(f"back {rng.randint(1, far)}")
        else:
            found.append(f"type {word(rng, longest)}")
    return found + ["show"]


def tests():
    rng = random.Random(4903)
    yield "01-no-operations", log([], 1)
    yield "02-history-of-one", log(["type a", "type b", "undo", "undo", "show", "redo", "redo", "show", "left 1", "undo", "undo", "show"], 1)
    yield "03-exactly-full", log(["type a", "type b", "type c", "undo", "undo", "undo", "show", "redo", "redo", "redo", "undo", "show"], 3)
    yield "04-oldest-forgotten", log(["type a", "left 1", "type b", "type c", "undo", "undo", "undo", "undo", "show", "redo", "show"], 2)
    yield "05-no-effect-takes-no-place", log(["type ab", "right 1", "right 1", "back 1", "right 1", "undo", "undo", "undo", "show"], 2)
    yield "06-random-small", log(mixed(rng, 200, 3, 3, 0.4, 0.3), 3)
    yield "07-random-small", log(mixed(rng, 300, 3, 5, 0.5, 0.3), 5)
    yield "08-large", log(mixed(rng, 12000, 9, 9, 0.4, 0.1), 40)
    yield "09-large-long-history", log([f"type {word(rng, 3)}" for _ in range(6000)] + ["undo"] * 5500 + ["show"], 5000)


def write_all():
    folder = ROOT / "data" / "secret"
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for name, text in tests():
        (folder / f"{name}.in").write_text(text)
        run = subprocess.run([sys.executable, str(SOLUTION)], input=text, capture_output=True, text=True, check=True)
        (folder / f"{name}.ans").write_text(run.stdout)


if __name__ == "__main__":
    write_all()
