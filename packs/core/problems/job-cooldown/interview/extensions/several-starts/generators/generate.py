"""Rewrites data/secret."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOLUTION = ROOT / "submissions" / "accepted" / "solution.py"


def case(rests, queue, starts):
    return f"{len(queue)} {len(rests)} {starts}\n{' '.join(map(str, rests))}\n{' '.join(map(str, queue))}\n"


def wild(rng, jobs, types, longest, starts):
    return case([rng.randint(1, longest) for _ in range(types)], [rng.randint(1, types) for _ in range(jobs)], starts)


def tests():
    rng = random.Random(4503)
    yield "01-one-job", case([1], [1], 30000)
    yield "02-one-start", case([4, 2], [1, 1, 2, 2, 1, 2], 1)
    yield "03-same-type-never-together", case([1, 1], [1, 1, 1, 2, 2], 3)
    yield "04-fewer-ready-than-starts", case([3, 2, 5], [1, 1, 2, 3, 2, 3, 1], 2)
    yield "05-long-idle-time", case([1000000000, 999999999], [1, 2, 1, 2, 2, 1], 2)
    yield "06-random-small", wild(rng, 30, 5, 4, 2)
    yield "07-random-small", wild(rng, 60, 9, 7, 3)
    yield "08-large", wild(rng, 15000, 400, 90, 7)


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
