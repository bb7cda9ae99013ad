"""Rewrite data/secret."""
import pathlib
import random
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent


def show(gap, limit, places):
    return "\n".join([f"{len(places)} {gap} {limit}"] + [f"{t} {v}" for t, v in places]) + "\n"


def make(rng, count, gap, limit, span, largest):
    return show(gap, limit, [(rng.randint(0, span), rng.randint(1, largest)) for _ in range(count)])


def tests():
    rng = random.Random(4802)
    yield "no-places", show(3, 1, [])
    yield "one-ad", show(5, 1, [(0, 4), (10, 9), (20, 9), (30, 2)])
    yield "limit-not-reached", show(10, 30, [(0, 5), (10, 5), (5, 10), (30, 1)])
    yield "other-places-with-limit", show(10, 1, [(0, 6), (5, 10), (10, 6)])
    yield "equal-sum-fewer-ads", show(10, 3, [(0, 5), (10, 5), (5, 10), (40, 3), (50, 3), (45, 6), (80, 10**9)])
    for count, gap, limit, span, largest in ((30, 5, 3, 60, 9), (200, 20, 8, 1000, 5), (400, 3, 30, 500, 10**9)):
        yield "random-small", make(rng, count, gap, limit, span, largest)
    yield "large", make(rng, 3000, 1000, 30, 10**6, 10**9)


folder = HERE / "data" / "secret"
folder.mkdir(parents=True, exist_ok=True)
for old in folder.glob("*.*"):
    old.unlink()
for number, (name, text) in enumerate(tests(), 1):
    path = folder / f"{number:02d}-{name}.in"
    path.write_text(text)
    run = subprocess.run([sys.executable, HERE / "submissions" / "accepted" / "solution.py"], input=text, capture_output=True, text=True, check=True)
    path.with_suffix(".ans").write_text(run.stdout)
