"""Rewrites data/secret (no arguments), or prints one input of a given size: --size N --seed S."""
import argparse
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOLUTION = ROOT / "submissions" / "accepted" / "solution.py"


def case(rests, queue):
    return f"{len(queue)} {len(rests)}\n{' '.join(map(str, rests))}\n{' '.join(map(str, queue))}\n"


def wild(rng, jobs, types, longest):
    return case([rng.randint(1, longest) for _ in range(types)], [rng.randint(1, types) for _ in range(jobs)])


def sized(rng, size):
    return wild(rng, size, max(1, size // 10), max(2, size // 8))


def tests():
    rng = random.Random(4501)
    yield "01-one-job", case([1000000000], [1])
    yield "02-rest-of-one-minute", case([1, 1], [1, 1, 2, 1, 2, 2])
    yield "03-one-type-only", case([5, 3], [2, 2, 2, 2])
    yield "04-front-job-rests", case([4, 2], [1, 1, 2, 2, 1, 2])
    yield "05-rest-ends-exactly-now", case([2, 3, 3], [1, 2, 1, 3, 1, 2, 3])
    yield "06-front-first-not-oldest-rest", case([3, 2, 9], [3, 2, 1, 2, 1, 2, 1, 3])
    yield "07-long-idle-time", case([1000000000, 7], [1, 2, 1, 2, 1, 1])
    yield "08-beyond-32-bit", case([1000000000, 999999999], [2, 1] * 40)
    yield "09-unused-types", case([2] * 50, [50, 50, 1, 1, 25, 50])
    yield "10-two-rests-end-together", case([4, 3, 2, 9], [1, 2, 3, 3, 2, 1, 4])
    yield "11-rare-type-at-end", case([2, 5, 6], [1] * 12 + [2, 3, 2])
    yield "12-random-small", wild(rng, 12, 3, 5)
    yield "13-random-small", wild(rng, 25, 4, 9)
    yield "14-random-small", wild(rng, 40, 5, 12)
    yield "15-random-middle", wild(rng, 1000, 40, 90)
    yield "16-all-types-differ", case([rng.randint(1, 9) for _ in range(3000)], rng.sample(range(1, 3001), 3000))
    yield "17-large-blocked-front", case([100000] + [1] * 15000, [1] * 15000 + list(range(2, 15002)))
    yield "18-large-random", wild(rng, 20000, 300, 700)
    yield "19-large-long-rests", wild(rng, 8000, 20, 10**9)


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
