"""Rewrite data/secret."""
import pathlib
import random
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


def show(n, w, r, operations):
    return f"{n} {w} {r} {len(operations)}\n" + "\n".join(operations) + "\n"


def name(rng, low, high):
    return "".join(rng.choice(LETTERS) for _ in range(rng.randint(low, high)))


def log(rng, n, count, keys, changes, writes, length=4):
    """A random log: the share of down/up lines, and the share of writes among the rest."""
    operations = []
    for _ in range(count):
        dice = rng.random()
        if dice < changes:
            operations.append(f"{rng.choice(['up', 'down'])} {rng.randint(1, n)}")
        elif rng.random() < writes:
            operations.append(f"put {rng.choice(keys)} {name(rng, 1, length)}" if rng.random() < 0.6 else f"del {rng.choice(keys)}")
        else:
            operations.append(f"get {rng.choice(keys)}")
    return operations + [f"get {keys[0]}"]


def tests():
    rng = random.Random(4402)
    yield "delete-unknown-key", show(2, 1, 1, ["get k", "del k", "get k", "get j", "put k v", "get k"])
    yield "value-does-not-return", show(3, 2, 2, ["put k v", "down 1", "del k", "up 1", "get k", "down 2", "down 3", "up 2", "get k"])
    yield "mark-repairs", show(3, 1, 2, ["put k v", "down 1", "del k", "up 1", "get k", "down 2", "down 3", "up 2", "down 2", "up 3", "get k", "get k"])
    yield "delete-rejected", show(3, 3, 1, ["put k v", "down 3", "del k", "get k", "up 3", "del k", "del k", "get k"])
    yield "put-after-delete", show(3, 1, 3, ["put k a", "del k", "down 3", "put k b", "up 3", "get k", "del k", "get k"])
    for n, w, r, count in ((3, 2, 2, 80), (5, 2, 2, 300), (9, 3, 4, 400)):
        yield "random-small", show(n, w, r, log(rng, n, count, ["a", "b", "c2"], 0.4, 0.5))
    yield "large", show(7, 3, 3, log(rng, 7, 8000, [name(rng, 1, 2) for _ in range(100)], 0.3, 0.5))


folder = HERE / "data" / "secret"
folder.mkdir(parents=True, exist_ok=True)
for old in folder.glob("*.*"):
    old.unlink()
for number, (title, text) in enumerate(tests(), 1):
    path = folder / f"{number:02d}-{title}.in"
    path.write_text(text)
    run = subprocess.run([sys.executable, HERE / "submissions" / "accepted" / "solution.py"], input=text, capture_output=True, text=True, check=True)
    path.with_suffix(".ans").write_text(run.stdout)
