"""Rewrites data/secret."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOLUTION = ROOT / "submissions" / "accepted" / "solution.py"


def log(rows, seats, requests):
    return "\n".join([f"{rows} {seats} {len(requests)}", *requests]) + "\n"


def mixed(rng, rows, seats, count, sizes, cancels):
    made, requests = 0, []
    for _ in range(count):
        if made and rng.random() < cancels:
            requests.append(f"cancel {rng.randint(max(1, made - 3 * rows - 3 * seats), made)}")
        else:
            made += 1
            requests.append(f"book {rng.choice(sizes)}")
    return log(rows, seats, requests)


def tests():
    rng = random.Random(4102)
    yield "01-no-requests", log(2, 3, [])
    yield "02-small-gap-on-the-right", log(1, 8, ["book 4", "book 1", "book 2", "book 1", "cancel 1", "cancel 3", "book 2", "book 4", "book 1"])
    yield "03-equal-gaps", log(2, 7, ["book 2", "book 1", "book 2", "book 2", "cancel 1", "cancel 3", "book 2", "book 1", "book 1", "book 7"])
    yield "04-first-row-before-tight-gap", log(2, 6, ["book 6", "book 4", "cancel 1", "book 2", "book 2", "book 2", "book 2", "book 1"])
    yield "05-random-small", mixed(rng, 2, 9, 150, [1, 2, 3, 4], 0.48)
    yield "06-random-wide", mixed(rng, 3, 60, 900, [1, 2, 3, 4, 5, 6], 0.47)
    yield "07-large", mixed(rng, 300, 60, 9000, range(1, 13), 0.35)


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
