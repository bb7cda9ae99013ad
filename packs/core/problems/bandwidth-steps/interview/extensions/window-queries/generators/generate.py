"""Rewrites data/secret."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOLUTION = ROOT / "submissions" / "accepted" / "solution.py"


def case(capacity, copies, queries):
    return "\n".join([f"{len(copies)} {len(queries)} {capacity}", *(f"{s} {e} {d}" for s, e, d in copies), *(f"{a} {b}" for a, b in queries)]) + "\n"


def wild(rng, count, last, longest, high):
    found = []
    for _ in range(count):
        start = rng.randint(0, last)
        found.append((start, min(last, start + rng.randint(0, longest)), rng.randint(1, high)))
    return found


def windows(rng, count, last):
    return [sorted((rng.randint(0, last), rng.randint(0, last))) for _ in range(count)]


def tests():
    rng = random.Random(4803)
    yield "01-no-copies", case(0, [], [(0, 10**9), (5, 5)])
    yield "02-one-stretch", case(4, [(10, 19, 5)], [(0, 9), (0, 10), (10, 10), (12, 14), (19, 19), (20, 25), (19, 30), (0, 100)])
    yield "03-exactly-full", case(5, [(0, 9, 5), (3, 4, 1)], [(0, 9), (3, 3), (4, 5), (5, 9)])
    yield "04-first-and-last-minute", case(0, [(0, 10**9, 1)], [(0, 0), (10**9, 10**9), (0, 10**9), (1, 10**9 - 1)])
    yield "05-random-small", case(8, wild(rng, 14, 30, 6, 5), windows(rng, 40, 35))
    yield "06-random-small", case(20, wild(rng, 40, 60, 9, 5), windows(rng, 80, 65))
    yield "07-large", case(2 * 10**6, wild(rng, 5000, 10**6, 10**5, 10**4), windows(rng, 4000, 10**6))


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
