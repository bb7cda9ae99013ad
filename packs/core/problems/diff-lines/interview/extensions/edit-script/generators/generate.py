"""Rewrites data/secret."""
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


def tests():
    rng = random.Random(4602)
    yield "01-delete-all", case(["a=1", "b=1"], [])
    yield "02-insert-all", case([], ["a=1", "b=1", "a=1"])
    yield "03-identical", case(["a=1", "b=1"], ["a=1", "b=1"])
    yield "04-swapped", case(["a=1", "b=2", "c=3"], ["b=2", "a=1", "c=3"])
    yield "05-repeated-key-ties", case(["p=1", "p=2", "p=1"], ["p=1", "p=1"])
    yield "06-change-or-keep-later", case(["p=1"], ["p=2", "p=1", "p=3"])
    yield "07-random-small", case(wild(rng, 9, 2, 2), wild(rng, 7, 2, 2))
    yield "08-random-middle", case(wild(rng, 60, 4, 3), wild(rng, 70, 4, 3))
    old = wild(rng, 500, 60, 4)
    yield "09-large", case(old, edited(rng, old, 0.4, 60, 4)[:500])


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
