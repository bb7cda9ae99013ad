"""Without arguments: rewrite data/secret. With --size N --seed S: print one input with N places."""
import argparse
import pathlib
import random
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent


def show(gap, places):
    return "\n".join([f"{len(places)} {gap}"] + [f"{t} {v}" for t, v in places]) + "\n"


def make(rng, count, gap, span, largest):
    return show(gap, [(rng.randint(0, span), rng.randint(1, largest)) for _ in range(count)])


def tests():
    rng = random.Random(4801)
    yield "no-places", show(5, [])
    yield "one-place", show(10**9, [(0, 1)])
    yield "same-second", show(1, [(7, 4), (7, 9), (7, 9), (8, 2), (6, 3), (6, 1)])
    yield "exactly-the-distance", show(10, [(0, 3), (10, 4), (20, 5), (29, 6), (39, 7), (49, 1)])
    yield "one-second-too-near", show(10, [(0, 3), (9, 5), (18, 3), (27, 5), (36, 3), (19, 4)])
    yield "best-is-not-greedy", show(10, [(5, 10), (0, 6), (10, 6), (100, 10), (95, 6), (105, 6), (109, 5)])
    yield "equal-sum-fewer-ads", show(10, [(0, 5), (10, 5), (5, 10), (40, 3), (50, 3), (60, 3), (45, 4), (55, 5)])
    yield "equal-sum-single-before-pair", show(4, [(0, 8), (1, 4), (5, 4), (20, 2), (24, 6), (21, 8)])
    yield "all-too-near", show(1000, [(i, (i * 37) % 101 + 1) for i in range(60)])
    yield "all-fit", show(3, [(i * 3, i + 1) for i in range(50, -1, -1)])
    yield "descending-order", show(7, [(100 - 4 * i, (i * i) % 17 + 1) for i in range(25)])
    yield "skip-two", show(5, [(0, 9), (4, 8), (6, 8), (9, 9), (13, 2), (14, 2), (18, 9)])
    yield "widest-gap", show(10**9, [(0, 10**9), (10**9, 10**9), (5, 10**9)])
    for count, gap, span, largest in ((12, 4, 20, 5), (60, 7, 90, 3), (300, 25, 2000, 50), (500, 3, 300, 1000)):
        yield "random-small", make(rng, count, gap, span, largest)
    yield "large-sum-beyond-32-bit", make(rng, 8000, 1000, 10**9, 10**9)
    yield "large-dense", make(rng, 17000, 3, 60000, 999)
    yield "large-wide-gap", make(rng, 15000, 50000, 10**6, 9999)
    yield "large-equal-values", show(11, [(rng.randint(0, 99999), 5) for _ in range(18000)])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", type=int)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    if args.size is not None:
        sys.stdout.write(make(random.Random(args.seed), args.size, 10**5, 10**9, 10**6))
        return
    folder = HERE / "data" / "secret"
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.*"):
        old.unlink()
    for number, (name, text) in enumerate(tests(), 1):
        path = folder / f"{number:02d}-{name}.in"
        path.write_text(text)
        run = subprocess.run([sys.executable, HERE / "submissions" / "accepted" / "solution.py"], input=text, capture_output=True, text=True, check=True)
        path.with_suffix(".ans").write_text(run.stdout)


main()
