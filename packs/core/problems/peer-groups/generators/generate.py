"""Rewrites data/secret (no arguments), or prints one input of a given size: --size N --seed S."""
import argparse
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOLUTION = ROOT / "submissions" / "accepted" / "solution.py"


def case(machines, entries):
    return "\n".join([f"{machines} {len(entries)}", *(f"{t} {a} {b}" for t, a, b in entries)]) + "\n"


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


def sized(rng, size):
    machines = max(1, size * 3 // 4)
    return case(machines, tree(rng, machines, size - machines + 1, 10**6))


def tests():
    rng = random.Random(5001)
    yield "01-one-machine", case(1, [])
    yield "02-one-machine-faulty-entries", case(1, [(5, 1, 1), (9, 1, 1)])
    yield "03-no-entries", case(4, [])
    yield "04-two-machines", case(2, [(10**12, 2, 1)])
    yield "05-faulty-entries-only", case(3, [(1, 1, 1), (2, 2, 2), (3, 3, 3)])
    yield "06-not-in-order-of-time", case(4, [(90, 1, 2), (10, 2, 3), (50, 3, 4)])
    yield "07-same-pair-many-times", case(3, [(1, 1, 2), (2, 2, 1), (3, 1, 2), (4, 1, 2), (9, 2, 1)])
    yield "08-everybody-linked-but-split", case(6, [(1, 1, 2), (2, 3, 4), (3, 5, 6), (4, 2, 1), (5, 4, 3)])
    yield "09-cycle-and-a-lonely-machine", case(5, [(1, 1, 2), (2, 2, 3), (3, 3, 4), (4, 4, 1), (5, 1, 3)])
    yield "10-late-entries-do-not-matter", case(4, [(1000, 1, 4), (3, 1, 2), (7, 3, 4), (5, 2, 3), (8, 1, 3), (2000, 2, 2)])
    yield "11-pair-again-with-earlier-time", case(3, [(50, 1, 2), (20, 2, 3), (10, 2, 1), (60, 2, 3)])
    yield "12-same-time", case(5, [(7, 1, 2), (7, 3, 4), (7, 5, 1), (7, 2, 3), (7, 4, 5)])
    yield "13-two-equal-groups", case(6, [(3, 1, 3), (2, 3, 5), (9, 2, 4), (1, 4, 6), (5, 6, 2)])
    yield "14-times-beyond-32-bit", case(4, [(2**32 + 5, 1, 2), (2**33 + 1, 3, 4), (2**32 + 7, 2, 3), (9, 1, 1), (10**12, 1, 4)])
    yield "15-random-small", case(6, wild(rng, 6, 9, 20))
    yield "16-random-small", case(8, wild(rng, 8, 14, 12))
    yield "17-random-small", case(9, tree(rng, 9, 4, 30))
    yield "18-random-middle-split", case(1000, wild(rng, 1000, 1500, 10**6))
    yield "19-large-chain", case(10000, [(i, i, i + 1) for i in range(9999, 0, -1)])
    yield "20-large-tree", case(9000, tree(rng, 9000, 2500, 10**6))
    yield "21-large-star-joined-last", case(8000, [(rng.randint(1, 9999), 8000, i) for i in range(2, 8000)] + [(99999, 1, 4321)])
    yield "22-large-split", case(10000, wild(rng, 9990, 11000, 10**6))


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
