"""Rewrites data/secret (no arguments), or prints one input of a given size: --size N --seed S."""
import argparse
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOLUTION = ROOT / "submissions" / "accepted" / "solution.py"


def case(capacity, copies):
    return "\n".join([f"{len(copies)} {capacity}", *(f"{s} {e} {d}" for s, e, d in copies)]) + "\n"


def wild(rng, count, last, longest, high):
    found = []
    for _ in range(count):
        start = rng.randint(0, last)
        found.append((start, min(last, start + rng.randint(0, longest)), rng.randint(1, high)))
    return found


def sized(rng, size):
    return case(25 * size, wild(rng, size, 10**8, 10**7, 1000))


def tests():
    rng = random.Random(4801)
    top = 10**9
    yield "01-no-copies", case(0, [])
    yield "02-one-minute", case(4, [(7, 7, 5)])
    yield "03-exactly-full", case(10, [(3, 8, 4), (5, 6, 6), (6, 6, 1)])
    yield "04-back-to-back", case(5, [(0, 4, 5), (5, 9, 5), (10, 12, 3)])
    yield "05-shared-last-minute", case(5, [(0, 5, 5), (5, 9, 5), (9, 12, 3)])
    yield "06-capacity-zero", case(0, [(2, 4, 1), (8, 8, 2), (4, 5, 1)])
    yield "07-largest-demand-twice", case(100, [(20, 25, 9), (3, 4, 9), (10, 12, 8)])
    yield "08-never-crowded", case(10**12, [(0, 9, 10), (4, 30, 7)])
    yield "09-first-and-last-minute", case(1, [(0, top, 1), (0, 0, 1), (top, top, 3)])
    yield "10-beyond-32-bit", case(10**10, [(i, top - i, top) for i in range(30)])
    yield "11-same-copy-many-times", case(59, [(10, 19, 3)] * 20 + [(15, 15, 1)])
    yield "12-sum-of-crowded-minutes", case(3, [(i * 10, i * 10 + 4, 2) for i in range(20)] + [(i * 10 + 3, i * 10 + 7, 2) for i in range(20)])
    yield "13-one-ends-as-largest-starts", case(6, [(0, 9, 6), (10, 19, 7), (15, 16, 1), (17, 30, 2), (20, 20, 8)])
    yield "14-random-small", case(12, wild(rng, 12, 25, 6, 5))
    yield "15-random-small", case(30, wild(rng, 30, 40, 10, 9))
    yield "16-random-small", case(8, wild(rng, 20, 12, 3, 4))
    yield "17-random-middle", case(6000, wild(rng, 600, 10**6, 10**5, 200))
    yield "18-large-wide", case(5 * 10**8, wild(rng, 10000, 10**7, 10**6, 10**6))
    yield "19-large-dense", case(50000, wild(rng, 10000, 20000, 2000, 99))
    yield "20-large-disjoint", case(40, [(5 * i, 5 * i + 4, rng.randint(1, 60)) for i in range(10000)])


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
