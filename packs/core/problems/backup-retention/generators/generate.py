"""Without arguments: rewrite data/secret. With --size N --seed S: print one input of N snapshots."""
import argparse
import pathlib
import random
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent
HOUR, DAY, WEEK, MONTH, YEAR = 3600, 86400, 604800, 2592000, 31536000
USUAL = [(HOUR, 24), (DAY, 7), (WEEK, 4), (MONTH, 12), (YEAR, 10)]


def show(rules, snapshots):
    lines = [f"{len(rules)} {len(snapshots)}"] + [f"{b} {k}" for b, k in rules] + [f"{i} {t} {s}" for i, t, s in snapshots]
    return "\n".join(lines) + "\n"


def snapshots(rng, count, start, span, largest=10**6, ids=None):
    names = rng.sample(range(1, (ids or 10 * count + 10) + 1), count)
    return [(name, start + rng.randint(0, span), rng.randint(1, largest)) for name in names]


def tests():
    rng = random.Random(4501)
    yield "nothing", show([], [])
    yield "no-rules", show([], [(5, 100, 7), (2, 100, 8), (10**9, 0, 10**12)])
    yield "no-snapshots", show([(DAY, 7), (1, 1)], [])
    yield "one-snapshot", show([(10**9, 1)], [(7, 10**12, 10**12)])
    yield "same-second", show([(60, 1), (1, 2)], [(4, 30, 1), (9, 30, 2), (6, 30, 4), (1, 29, 8), (2, 29, 16), (3, 28, 32)])
    yield "bucket-boundaries", show([(10, 3)], [(1, 0, 1), (2, 9, 2), (3, 10, 4), (4, 19, 8), (5, 20, 16), (6, 29, 32), (7, 30, 64)])
    yield "empty-buckets-do-not-count", show([(DAY, 3)], [(1, 0, 5), (2, 40 * DAY, 5), (3, 40 * DAY + 5, 6), (4, 90 * DAY, 5), (5, 365 * DAY, 5), (6, 365 * DAY - 1, 9)])
    yield "rules-protect-the-same", show([(10, 2), (100, 2), (1000, 2)], [(i, 37 * i, 2**i) for i in range(1, 21)])
    yield "more-buckets-wanted-than-there", show([(50, 12000)], [(i, (i * i) % 997, i) for i in range(1, 40)])
    yield "everything-kept", show([(1, 100)], [(i, 1000 - 3 * i, i) for i in range(1, 31)])
    yield "newest-not-first-in-bucket", show([(100, 2)], [(1, 199, 1), (2, 101, 2), (3, 250, 4), (4, 210, 8), (5, 299, 16), (6, 150, 32)])
    yield "equal-rules", show([(10, 2), (10, 2), (10, 3)], [(i, 7 * i, 3) for i in range(1, 20)])
    yield "freed-beyond-32-bit", show([(10**9, 1)], [(i, 10**12 - i, 10**12) for i in range(1, 101)])
    for count, start, span in ((15, 0, 60), (60, 900, 3000), (200, 0, 400)):
        rules = [(rng.randint(1, span // 2), rng.randint(1, 9)) for _ in range(rng.randint(1, 4))]
        yield "random-small", show(rules, snapshots(rng, count, start, span))
    yield "random-usual-rules", show(USUAL, snapshots(rng, 800, 1_700_000_000, 3 * YEAR, 10**9))
    yield "large-usual-rules", show(USUAL, snapshots(rng, 6000, 1_700_000_000, 12 * YEAR, 10**5))
    yield "large-many-same-second", show([(1, 300), (7, 200), (50, 12000)], snapshots(rng, 7000, 0, 2000, 10**3))
    yield "large-eight-rules", show([(3**j * 100, 40 * (8 - j)) for j in range(8)], [(i, 10**6 - 50 * i, i % 1000 + 1) for i in range(1, 8001)])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", type=int)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    if args.size is not None:
        rng = random.Random(args.seed)
        sys.stdout.write(show([(60, 6000), (HOUR, 2000), (DAY, 1000), (WEEK, 500)], snapshots(rng, args.size, 1_700_000_000, 2 * YEAR)))
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
