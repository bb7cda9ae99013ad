"""Rewrite data/secret."""
import pathlib
import random
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent
HOUR, DAY, WEEK, MONTH, YEAR = 3600, 86400, 604800, 2592000, 31536000
USUAL = [(HOUR, 24), (DAY, 7), (WEEK, 4), (MONTH, 12), (YEAR, 10)]


def show(rules, room, snapshots):
    lines = [f"{len(rules)} {len(snapshots)} {room}"] + [f"{b} {k}" for b, k in rules] + [f"{i} {t} {s}" for i, t, s in snapshots]
    return "\n".join(lines) + "\n"


def snapshots(rng, count, start, span, largest=10**6, ids=None):
    names = rng.sample(range(1, (ids or 10 * count + 10) + 1), count)
    return [(name, start + rng.randint(0, span), rng.randint(1, largest)) for name in names]


def tests():
    rng = random.Random(4503)
    yield "nothing", show([], 0, [])
    yield "no-rules", show([], 10**17, [(3, 4, 5), (1, 9, 9)])
    yield "newest-larger-than-room", show([(10, 3)], 7, [(1, 25, 8), (2, 15, 1), (3, 5, 1)])
    yield "fits-exactly", show([(10, 4)], 10, [(1, 35, 3), (2, 25, 3), (3, 15, 4), (4, 5, 1)])
    yield "small-behind-large", show([(10, 4)], 10, [(1, 35, 3), (2, 25, 9), (3, 15, 1), (4, 5, 1)])
    yield "same-second", show([(1, 1), (10, 4)], 2 * 10**12, [(8, 35, 10**12), (7, 35, 10**12), (2, 25, 10**12), (3, 25, 10**12), (4, 5, 1)])
    for count, span, room in ((20, 80, 2 * 10**6), (100, 900, 7 * 10**6)):
        rules = [(rng.randint(1, span // 2), rng.randint(3, 12)) for _ in range(3)]
        yield "random-small", show(rules, room, snapshots(rng, count, 0, span))
    yield "large", show(USUAL, 30 * 10**12, snapshots(rng, 5000, 1_700_000_000, 12 * YEAR, 10**12))


folder = HERE / "data" / "secret"
folder.mkdir(parents=True, exist_ok=True)
for old in folder.glob("*.*"):
    old.unlink()
for number, (name, text) in enumerate(tests(), 1):
    path = folder / f"{number:02d}-{name}.in"
    path.write_text(text)
    run = subprocess.run([sys.executable, HERE / "submissions" / "accepted" / "solution.py"], input=text, capture_output=True, text=True, check=True)
    path.with_suffix(".ans").write_text(run.stdout)
