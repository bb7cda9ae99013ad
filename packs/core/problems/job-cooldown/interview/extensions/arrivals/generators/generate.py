"""Rewrites data/secret."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOLUTION = ROOT / "submissions" / "accepted" / "solution.py"


def case(rests, queue, arrivals):
    rows = [[len(queue), len(rests)], rests, queue, arrivals]
    return "".join(" ".join(map(str, row)) + "\n" for row in rows)


def wild(rng, jobs, types, longest, last):
    return case([rng.randint(1, longest) for _ in range(types)], [rng.randint(1, types) for _ in range(jobs)], sorted(rng.randint(0, last) for _ in range(jobs)))


def tests():
    rng = random.Random(4502)
    yield "01-one-late-job", case([3], [1], [1000000000])
    yield "02-all-at-zero", case([4, 2], [1, 1, 2, 2, 1, 2], [0] * 6)
    yield "03-second-of-type-arrives-late", case([2, 2], [1, 2, 1, 2], [0, 0, 9, 10])
    yield "04-earlier-job-arrives-while-idle", case([5, 1], [1, 1, 2, 1, 2], [0, 1, 3, 3, 6])
    yield "05-beyond-32-bit", case([1000000000] * 2, [1, 1, 1, 2, 1], [999999999, 999999999, 1000000000, 1000000000, 1000000000])
    yield "06-random-small", wild(rng, 15, 3, 5, 20)
    yield "07-random-small", wild(rng, 40, 4, 9, 50)
    yield "08-random-middle", wild(rng, 800, 30, 60, 900)
    yield "09-large", wild(rng, 12000, 200, 500, 15000)


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
