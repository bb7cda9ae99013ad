"""Rewrites data/secret."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOLUTION = ROOT / "submissions" / "accepted" / "solution.py"


def case(old, new, price):
    return "\n".join([f"{len(old)} {len(new)} {price}", *old, *new]) + "\n"


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


def tests():
    rng = random.Random(4603)
    yield "01-both-empty", case([], [], 7)
    yield "02-identical", case(["a=1", "b=1"], ["a=1", "b=1"], 1000000000)
    yield "03-free-hunks", case(["a=1", "b=2", "c=3"], ["b=2", "a=1", "c=4"], 0)
    yield "04-join-over-kept-line", case(["a=1", "b=2", "c=3", "d=4", "e=5", "f=6"], ["a=2", "b=2", "c=4", "d=4", "e=5", "f=7"], 2)
    yield "05-huge-price", case([f"k{i}=1" for i in range(12)], [f"k{i}={1 + i % 2}" for i in range(12)], 1000000000)
    yield "06-one-empty", case([], ["a=1", "a=1"], 5)
    yield "07-random-small", case(wild(rng, 10, 3, 2), wild(rng, 11, 3, 2), 1)
    yield "08-random-middle", case(wild(rng, 80, 3, 2), wild(rng, 70, 3, 2), 3)
    old = wild(rng, 450, 40, 3)
    yield "09-large", case(old, edited(rng, old, 0.4, 40, 3)[:500], 4)


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
