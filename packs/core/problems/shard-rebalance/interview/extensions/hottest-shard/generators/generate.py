"""Rewrite data/secret."""
import pathlib
import random
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent


def show(length, keys, shards, operations):
    lines = [f"{length} {len(keys)} {len(shards)} {len(operations)}"] + [f"{p} {s}" for p, s in keys]
    return "\n".join(lines + [" ".join(map(str, shards))] + operations) + "\n"


def make(rng, length, keys, shards, operations, largest=10**9, adds=0.5):
    present = rng.sample(range(length), shards)
    start = list(present)
    taken = set(present)
    lines = []
    while len(lines) < operations:
        if len(present) == 1 or (rng.random() < adds and len(present) < length - 1):
            p = rng.randrange(length)
            while p in taken:
                p = rng.randrange(length)
            present.append(p)
            taken.add(p)
            lines.append(f"add {p}")
        else:
            at = rng.randrange(len(present))
            present[at], present[-1] = present[-1], present[at]
            taken.remove(present[-1])
            lines.append(f"drop {present.pop()}")
    return show(length, [(rng.randrange(length), rng.randint(1, largest)) for _ in range(keys)], start, lines)


def tests():
    rng = random.Random(4603)
    yield "no-keys", show(10, [], [4], ["add 7", "add 1", "drop 1", "drop 4"])
    yield "ties", show(12, [(i, 12 - i) for i in range(12)], [11], ["add 5", "add 2", "add 8", "drop 5", "drop 11"])
    yield "hottest-gives-keys-away", show(100, [(i, 1) for i in range(100)], [10, 90], ["add 50", "add 70", "add 30", "drop 50", "add 0"])
    yield "dropped-and-added-again", show(100, [(i, 1) for i in range(0, 100, 2)], [20, 80], ["drop 80", "add 80", "drop 20", "add 20", "add 60", "drop 80", "add 80"])
    for length, keys, shards, operations in ((30, 40, 3, 60), (200, 100, 10, 200), (1000, 300, 1, 300)):
        yield "random-small", make(rng, length, keys, shards, operations, 50)
    yield "large", make(rng, 10**6, 8000, 40, 8000, 10**4, 0.5)


folder = HERE / "data" / "secret"
folder.mkdir(parents=True, exist_ok=True)
for old in folder.glob("*.*"):
    old.unlink()
for number, (name, text) in enumerate(tests(), 1):
    path = folder / f"{number:02d}-{name}.in"
    path.write_text(text)
    run = subprocess.run([sys.executable, HERE / "submissions" / "accepted" / "solution.py"], input=text, capture_output=True, text=True, check=True)
    path.with_suffix(".ans").write_text(run.stdout)
