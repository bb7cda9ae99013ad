"""Rewrites data/secret."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOLUTION = ROOT / "submissions" / "accepted" / "solution.py"


def case(capacity, copies, changes):
    return "\n".join([f"{len(copies)} {len(changes)} {capacity}", *(f"{s} {e} {d}" for s, e, d in copies), *(f"{t} {v}" for t, v in changes)]) + "\n"


def wild(rng, count, last, longest, high):
    found = []
    for _ in range(count):
        start = rng.randint(0, last)
        found.append((start, min(last, start + rng.randint(0, longest)), rng.randint(1, high)))
    return found


def capacities(rng, count, last, high):
    return [(t, rng.randint(0, high)) for t in sorted(rng.sample(range(1, last + 1), count))]


def tests():
    rng = random.Random(4802)
    yield "01-nothing", case(5, [], [])
    yield "02-no-changes", case(5, [(0, 4, 4), (3, 6, 4)], [])
    yield "03-change-inside-a-copy", case(10, [(0, 99, 8)], [(20, 7), (30, 8), (40, 0), (50, 9)])
    yield "04-change-as-copy-starts-and-ends", case(5, [(10, 19, 6)], [(10, 6), (19, 5), (20, 0), (21, 1)])
    yield "05-changes-after-all-copies", case(1, [(0, 3, 2)], [(100, 0), (200, 5)])
    yield "06-beyond-32-bit", case(10**12, [(0, 10**9, 10**9)] * 9, [(5, 10**9), (10**9, 0)])
    yield "07-random-small", case(8, wild(rng, 12, 30, 8, 5), capacities(rng, 6, 35, 15))
    yield "08-random-small", case(0, wild(rng, 25, 50, 9, 5), capacities(rng, 20, 60, 25))
    yield "09-large", case(10**6, wild(rng, 4000, 10**6, 10**5, 10**4), capacities(rng, 4000, 10**6, 4 * 10**6))


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
