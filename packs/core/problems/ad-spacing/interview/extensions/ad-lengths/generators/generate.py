"""Rewrite data/secret."""
import pathlib
import random
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent


def show(gap, ads):
    return "\n".join([f"{len(ads)} {gap}"] + [f"{t} {d} {v}" for t, d, v in ads]) + "\n"


def make(rng, count, gap, span, longest, largest):
    return show(gap, [(rng.randint(0, span), rng.randint(1, longest), rng.randint(1, largest)) for _ in range(count)])


def tests():
    rng = random.Random(4803)
    yield "no-places", show(0, [])
    yield "no-gap-back-to-back", show(0, [(0, 10, 3), (10, 10, 4), (20, 5, 5), (19, 1, 2), (0, 25, 11)])
    yield "long-ad-over-short-ones", show(5, [(0, 100, 10), (1, 2, 4), (10, 2, 4), (20, 70, 4), (95, 3, 4)])
    yield "exactly-the-distance", show(7, [(0, 3, 5), (10, 3, 5), (19, 3, 5), (20, 3, 4)])
    yield "same-end", show(2, [(0, 20, 4), (5, 15, 5), (19, 1, 3), (0, 3, 3), (22, 1, 1)])
    yield "sum-beyond-32-bit", show(10**9, [(0, 1, 10**9), (10**9, 10**9, 10**9), (1, 1, 10**9)] + [(10**9, 5, 10**9)])
    for count, gap, span, longest, largest in ((20, 2, 40, 9, 5), (200, 5, 600, 60, 20), (500, 0, 900, 200, 10**9)):
        yield "random-small", make(rng, count, gap, span, longest, largest)
    yield "large", make(rng, 9000, 50, 10**7, 10**5, 10**6)


folder = HERE / "data" / "secret"
folder.mkdir(parents=True, exist_ok=True)
for old in folder.glob("*.*"):
    old.unlink()
for number, (name, text) in enumerate(tests(), 1):
    path = folder / f"{number:02d}-{name}.in"
    path.write_text(text)
    run = subprocess.run([sys.executable, HERE / "submissions" / "accepted" / "solution.py"], input=text, capture_output=True, text=True, check=True)
    path.with_suffix(".ans").write_text(run.stdout)
