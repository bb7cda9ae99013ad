"""Rewrites data/secret (no arguments), or prints one input of a given size: --size N --seed S."""
import argparse
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOLUTION = ROOT / "submissions" / "accepted" / "solution.py"


def case(old, new):
    return "\n".join([f"{len(old)} {len(new)}", *old, *new]) + "\n"


def wild(rng, count, keys, values):
    return [f"k{rng.randint(1, keys)}={rng.randint(1, values)}" for _ in range(count)]


def edited(rng, old, share, keys, values):
    """A copy with some lines deleted, changed, or new ones in front of them."""
    new = []
    for line in old:
        kind = rng.random() / share
        if kind < 0.3:
            continue
        if kind < 0.6:
            line = f"{line.split('=')[0]}={rng.randint(1, values)}"
        elif kind < 0.9:
            new += wild(rng, rng.randint(1, 3), keys, values)
        new.append(line)
    return new


def sized(rng, size):
    old = wild(rng, size, max(2, size // 10), 5)
    return case(old, (edited(rng, old, 0.3, max(2, size // 10), 5) + wild(rng, size, 9, 5))[:size])


def tests():
    rng = random.Random(4601)
    yield "01-both-empty", case([], [])
    yield "02-old-empty", case([], ["a=1", "a=1", "b=2"])
    yield "03-new-empty", case(["a=1", "b=2"], [])
    yield "04-identical", case(["a=1", "b=2", "a=1", "c=3"], ["a=1", "b=2", "a=1", "c=3"])
    yield "05-one-value-changed", case(["a=1", "b=2", "c=3"], ["a=1", "b=3", "c=3"])
    yield "06-same-value-other-key", case(["a=1", "b=2"], ["c=1", "b=2"])
    yield "07-two-lines-swapped", case(["a=1", "b=2", "c=3"], ["b=2", "a=1", "c=3"])
    yield "08-reversed", case([f"k{i}={i}" for i in range(9)], [f"k{i}={i}" for i in range(8, -1, -1)])
    yield "09-repeated-key", case(["p=1", "p=2", "p=3", "p=4"], ["p=2", "p=3", "p=4", "p=5"])
    yield "10-keep-or-change", case(["a=1", "b=1", "a=2"], ["a=2", "b=1", "a=1", "a=2"])
    yield "11-greedy-skips-too-far", case(["x=1", "a=1", "b=1", "c=1"], ["a=1", "b=1", "c=1", "x=1"])
    yield "12-all-different", case([f"a{i}=1" for i in range(30)], [f"b{i}=1" for i in range(45)])
    yield "13-key-is-prefix-of-key", case(["log=1", "logs=1", "lo=g1"], ["logs=1", "log=2", "lo=g2"])
    yield "14-random-small", case(wild(rng, 6, 3, 2), wild(rng, 5, 3, 2))
    yield "15-random-small", case(wild(rng, 9, 2, 3), wild(rng, 12, 2, 3))
    yield "16-random-small", case(wild(rng, 14, 4, 2), wild(rng, 13, 4, 2))
    old = wild(rng, 120, 15, 3)
    yield "17-random-edited", case(old, edited(rng, old, 0.5, 15, 3))
    old = wild(rng, 500, 400, 9)
    yield "18-large-few-edits", case(old, edited(rng, old, 0.1, 400, 9)[:500])
    yield "19-large-many-matches", case(wild(rng, 500, 4, 3), wild(rng, 500, 4, 3))
    yield "20-large-nothing-in-common", case([f"old{i}=v{i}" for i in range(500)], [f"new{i}=v{i}" for i in range(500)])


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
