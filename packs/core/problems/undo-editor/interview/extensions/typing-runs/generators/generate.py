"""Rewrites data/secret."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOLUTION = ROOT / "submissions" / "accepted" / "solution.py"


def log(operations):
    return "\n".join([str(len(operations)), *operations]) + "\n"


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
    rng = random.Random(4902)
    yield "01-no-operations", log([])
    yield "02-run-with-show", log(["type ab", "type cd", "show", "type ef", "show", "undo", "show", "redo", "show", "undo", "undo", "show"])
    yield "03-run-ended-without-effect", log(["type ab", "right 1", "type cd", "undo", "show", "undo", "show", "redo", "redo", "show"])
    yield "04-run-ended-by-undo", log(["type ab", "left 1", "undo", "type cd", "show", "undo", "show", "redo", "type ef", "undo", "show", "undo", "show"])
    yield "05-run-ended-by-useless-undo", log(["undo", "type ab", "redo", "type cd", "type ef", "undo", "show"])
    yield "06-run-clears-redo", log(["type ab", "left 1", "undo", "type x", "type y", "redo", "show", "undo", "redo", "show"])
    yield "07-random-small", log(mixed(rng, 200, 3, 3, 0.25, 0.3))
    yield "08-large", log(mixed(rng, 4000, 20, 20, 0.1, 0.2))
    yield "09-one-long-run", log(["type " + "abcdefghijklmnopqrst"] * 4990 + ["show", "undo", "show", "redo", "show"])


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
