"""Rewrites data/secret."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOLUTION = ROOT / "submissions" / "accepted" / "solution.py"


def log(rows, seats, requests):
    return "\n".join([f"{rows} {seats} {len(requests)}", *requests]) + "\n"


def mixed(rng, rows, seats, count, sizes):
    made, requests = 0, []
    for _ in range(count):
        kind = rng.random()
        if made and kind < 0.3:
            requests.append(f"cancel {rng.randint(max(1, made - 3 * rows), made)}")
        elif kind < 0.45:
            requests.append(f"{rng.choice(['close', 'open'])} {rng.randint(1, rows)}")
        else:
            made += 1
            requests.append(f"book {rng.choice(sizes)}")
    return log(rows, seats, requests)


def tests():
    rng = random.Random(4103)
    yield "01-close-before-anything", log(2, 3, ["close 1", "book 2", "open 1", "book 2", "book 2", "close 2", "book 1", "book 1"])
    yield "02-repeated-close-and-open", log(1, 2, ["open 1", "close 1", "close 1", "book 1", "open 1", "open 1", "book 1"])
    yield "03-cancel-in-closed-row", log(2, 4, ["book 4", "close 1", "cancel 1", "book 3", "book 3", "open 1", "book 3", "book 1"])
    yield "04-seats-kept-over-closing", log(1, 5, ["book 2", "close 1", "open 1", "book 2", "book 2", "book 1"])
    yield "05-all-rows-closed", log(3, 2, ["close 1", "close 2", "close 3", "book 1", "open 2", "book 1", "book 2", "cancel 1", "cancel 2"])
    yield "06-random-small", mixed(rng, 4, 5, 200, [1, 2, 3, 4])
    yield "07-large", mixed(rng, 500, 20, 9000, range(4, 21))


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
