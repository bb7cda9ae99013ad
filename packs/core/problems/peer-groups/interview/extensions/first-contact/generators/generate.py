"""Rewrites data/secret."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOLUTION = ROOT / "submissions" / "accepted" / "solution.py"


def case(machines, entries, questions):
    return "\n".join([f"{machines} {len(entries)} {len(questions)}", *(f"{t} {a} {b}" for t, a, b in entries), *(f"{x} {y}" for x, y in questions)]) + "\n"


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


def pairs(rng, machines, count):
    return [(rng.randint(1, machines), rng.randint(1, machines)) for _ in range(count)]


def tests():
    rng = random.Random(5003)
    yield "01-one-machine", case(1, [(3, 1, 1)], [(1, 1)])
    yield "02-no-entries", case(3, [], [(1, 2), (2, 2), (3, 1)])
    yield "03-chain-with-late-middle", case(4, [(1, 1, 2), (9, 2, 3), (2, 3, 4)], [(1, 2), (1, 3), (1, 4), (3, 4), (4, 2)])
    yield "04-repeated-pair", case(3, [(10**12, 1, 2), (7, 2, 1), (9, 3, 1), (8, 2, 2)], [(1, 2), (2, 3), (3, 1), (2, 2)])
    yield "05-same-time", case(6, [(5, 1, 2), (5, 3, 4), (5, 2, 4), (6, 5, 1), (5, 5, 6)], [(a, b) for a in range(1, 7) for b in range(1, 7)])
    yield "06-random-small", case(9, wild(rng, 9, 12, 20), pairs(rng, 9, 60))
    yield "07-random-small", case(14, tree(rng, 14, 5, 9), pairs(rng, 14, 90))
    yield "08-large", case(6000, tree(rng, 6000, 1, 10**6), pairs(rng, 6000, 6000))
    yield "09-large-chain", case(6000, [(i, i, i + 1) for i in range(5990, 0, -1)], pairs(rng, 6000, 6000))


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
