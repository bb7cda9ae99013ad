"""Rewrites data/secret."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOLUTION = ROOT / "submissions" / "accepted" / "solution.py"


def case(machines, entries, needed):
    return "\n".join([f"{machines} {len(entries)} {needed}", *(f"{t} {a} {b}" for t, a, b in entries)]) + "\n"


def wild(rng, machines, count, last):
    return [(rng.randint(1, last), rng.randint(1, machines), rng.randint(1, machines)) for _ in range(count)]


def tree(rng, machines, extra, last, far=None):
    """Entries that connect everything, and some more, in any order."""
    names = list(range(1, machines + 1))
    rng.shuffle(names)
    found = [(rng.randint(1, last), names[i], names[rng.randint(max(0, i - far) if far else 0, i - 1)]) for i in range(1, machines)]
    found += wild(rng, machines, extra, last)
    rng.shuffle(found)
    return [(t, a, b) if rng.random() < 0.5 else (t, b, a) for t, a, b in found]


def tests():
    rng = random.Random(5002)
    yield "01-one-machine", case(1, [], 1)
    yield "02-quorum-of-one", case(5, [(4, 1, 2)], 1)
    yield "03-group-without-machine-one", case(6, [(9, 1, 2), (3, 4, 5), (7, 5, 6), (8, 6, 4)], 3)
    yield "04-never", case(5, [(1, 1, 2), (2, 3, 4), (3, 4, 3), (4, 5, 5)], 3)
    yield "05-everybody", case(4, [(90, 1, 2), (10, 2, 3), (50, 3, 4)], 4)
    yield "06-two-groups-jump-over-quorum", case(6, [(5, 1, 2), (4, 2, 3), (3, 4, 5), (2, 5, 6), (10**12, 3, 4)], 4)
    yield "07-random-small", case(12, wild(rng, 12, 14, 30), 6)
    yield "08-large", case(10000, wild(rng, 10000, 11000, 10**6), 5000)


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
