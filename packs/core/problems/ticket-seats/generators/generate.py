"""Rewrites data/secret (no arguments), or prints one input of a given size: --size N --seed S."""
import argparse
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOLUTION = ROOT / "submissions" / "accepted" / "solution.py"


def log(rows, seats, requests):
    return "\n".join([f"{rows} {seats} {len(requests)}", *requests]) + "\n"


def mixed(rng, rows, seats, count, sizes, cancels):
    """A log with bookings of the given sizes; a share of the requests cancels an earlier booking."""
    made, requests = 0, []
    for _ in range(count):
        if made and rng.random() < cancels:
            requests.append(f"cancel {rng.randint(max(1, made - 3 * rows), made + 1)}")
        else:
            made += 1
            requests.append(f"book {rng.choice(sizes)}")
    return log(rows, seats, requests)


def sized(rng, size):
    return mixed(rng, size, 40, size, range(8, 40), 0.3)


def tests():
    rng = random.Random(4101)
    yield "01-no-requests", log(3, 5, [])
    yield "02-single-seat", log(1, 1, ["book 1", "book 1", "cancel 2", "cancel 1", "cancel 1", "book 2", "book 1", "cancel 3", "cancel 4"])
    yield "03-party-larger-than-row", log(2, 4, ["book 5", "book 60", "book 4", "book 4", "book 1", "cancel 3", "book 5", "book 4"])
    yield "04-hole-in-earlier-row", log(3, 6, ["book 6", "book 4", "book 5", "cancel 1", "book 3", "book 3", "book 2", "book 1", "book 1"])
    yield "05-enough-seats-not-adjacent", log(2, 5, ["book 1", "book 1", "book 1", "book 1", "book 1", "cancel 1", "cancel 3", "cancel 5", "book 2", "book 1", "book 3", "book 1", "book 1", "book 1"])
    yield "06-freed-neighbours-join", log(1, 6, ["book 2", "book 2", "book 2", "cancel 1", "cancel 2", "book 4", "book 1", "cancel 3", "cancel 4", "book 6"])
    yield "07-cancel-twice", log(2, 4, ["book 2", "book 2", "cancel 1", "book 2", "cancel 1", "book 2", "book 2", "cancel 1", "book 1"])
    yield "08-cancel-refused-and-future", log(1, 4, ["cancel 1", "cancel 2", "book 3", "book 3", "cancel 2", "cancel 3", "book 1", "cancel 3", "cancel 1", "cancel 20000", "book 3", "cancel 4"])
    yield "09-refused-count-in-numbering", log(2, 3, ["book 4", "book 3", "book 5", "book 2", "book 3", "cancel 2", "cancel 4", "book 1", "book 3", "cancel 1"])
    yield "10-rows-not-power-of-two", log(5, 3, ["book 3"] * 6 + ["cancel 5", "book 2", "book 2", "book 1", "cancel 3", "cancel 4", "book 1", "book 3", "book 2"])
    yield "11-one-row-full-width", mixed(rng, 1, 60, 120, [1, 2, 3, 7, 20, 60], 0.5)
    yield "12-random-small", mixed(rng, 3, 5, 60, [1, 2, 3, 4, 5, 6], 0.45)
    yield "13-random-small", mixed(rng, 4, 7, 80, [1, 2, 3], 0.4)
    yield "14-random-small", mixed(rng, 7, 4, 100, [1, 2, 3, 4], 0.4)
    yield "15-random-middle", mixed(rng, 50, 12, 1500, range(1, 13), 0.48)
    yield "16-many-rows-few-requests", mixed(rng, 20000, 60, 200, [60, 31, 30, 29], 0.2)
    yield "17-large-full-rows", log(20000, 3, ["book 2"] * 20000)
    yield "18-large-mixed", mixed(rng, 3000, 20, 9000, range(8, 21), 0.3)


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
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", type=int)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.size is None:
        write_all()
    else:
        sys.stdout.write(sized(random.Random(options.seed), options.size))
