"""Rewrite data/secret."""
import pathlib
import random
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent
HOUR, DAY, WEEK, MONTH, YEAR = 3600, 86400, 604800, 2592000, 31536000
USUAL = [(HOUR, 24), (DAY, 7), (WEEK, 4), (MONTH, 12), (YEAR, 10)]


def show(rules, snapshots):
    """Each snapshot is (id, time, size, pinned)."""
    lines = [f"{len(rules)} {len(snapshots)}"] + [f"{b} {k}" for b, k in rules] + [f"{i} {t} {s} {p}" for i, t, s, p in snapshots]
    return "\n".join(lines) + "\n"


def snapshots(rng, count, start, span, largest=10**6, ids=None):
    names = rng.sample(range(1, (ids or 10 * count + 10) + 1), count)
    return [(name, start + rng.randint(0, span), rng.randint(1, largest), int(rng.random() < 0.2)) for name in names]


def tests():
    rng = random.Random(4502)
    yield "all-pinned", show([(10, 1)], [(1, 5, 1, 1), (2, 7, 2, 1), (3, 30, 4, 1)])
    yield "no-rules", show([], [(1, 5, 1, 1), (2, 7, 2, 0), (3, 30, 4, 1)])
    yield "pinned-is-newest-in-bucket", show([(10, 2)], [(1, 19, 1, 1), (2, 15, 2, 0), (3, 11, 4, 0), (4, 7, 8, 0), (5, 3, 16, 0)])
    yield "bucket-only-pinned", show([(10, 2)], [(1, 45, 1, 1), (2, 35, 2, 0), (3, 25, 4, 1), (4, 15, 8, 0), (5, 5, 16, 0)])
    for count, span in ((20, 80), (100, 900)):
        rules = [(rng.randint(1, span // 2), rng.randint(1, 9)) for _ in range(rng.randint(1, 4))]
        yield "random-small", show(rules, snapshots(rng, count, 0, span))
    yield "large", show(USUAL, snapshots(rng, 5000, 1_700_000_000, 12 * YEAR, 10**9))


folder = HERE / "data" / "secret"
folder.mkdir(parents=True, exist_ok=True)
for old in folder.glob("*.*"):
    old.unlink()
for number, (name, text) in enumerate(tests(), 1):
    path = folder / f"{number:02d}-{name}.in"
    path.write_text(text)
    run = subprocess.run([sys.executable, HERE / "submissions" / "accepted" / "solution.py"], input=text, capture_output=True, text=True, check=True)
    path.with_suffix(".ans").write_text(run.stdout)
