"""Rewrite data/secret."""
import pathlib
import random
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


def show(n, w, r, h, operations):
    return f"{n} {w} {r} {h} {len(operations)}\n" + "\n".join(operations) + "\n"


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
            operations.append(f"put {rng.choice(keys)} {name(rng, 1, length)}")
        else:
            operations.append(f"get {rng.choice(keys)}")
    return operations + [f"get {keys[0]}"]


def tests():
    rng = random.Random(4403)
    yield "up-when-up", show(2, 1, 1, 1, ["up 1", "put k v", "up 2", "down 1", "up 1", "up 1", "get k"])
    yield "room-for-one", show(2, 1, 1, 1, ["down 1", "put a 1", "put b 1", "put b 2", "up 1", "get a", "get b"])
    yield "replaced-hint-is-newest", show(2, 1, 1, 2, ["down 1", "put a 1", "put b 1", "put a 2", "put c 1", "up 1", "down 2", "get a", "get b", "get c"])
    yield "rejected-leaves-no-hint", show(3, 2, 1, 5, ["down 1", "down 2", "put k v", "up 1", "get k", "put k w", "up 2", "down 1", "get k"])
    yield "hints-per-replica", show(3, 1, 1, 2, ["down 1", "put a 1", "down 2", "put b 1", "put c 1", "up 1", "get a", "get b", "get c", "down 1", "up 2", "get a", "get b", "get c"])
    yield "hints-are-used-up", show(2, 1, 1, 3, ["down 1", "put a 1", "up 1", "put a 2", "down 1", "up 1", "get a"])
    for n, w, r, h, count in ((3, 1, 1, 2, 120), (5, 2, 2, 3, 400), (9, 3, 2, 1, 400)):
        yield "random-small", show(n, w, r, h, log(rng, n, count, list("abcdefg"), 0.35, 0.6))
    yield "large", show(5, 2, 1, 40, log(rng, 5, 9000, [name(rng, 1, 2) for _ in range(200)], 0.02, 0.6))


folder = HERE / "data" / "secret"
folder.mkdir(parents=True, exist_ok=True)
for old in folder.glob("*.*"):
    old.unlink()
for number, (title, text) in enumerate(tests(), 1):
    path = folder / f"{number:02d}-{title}.in"
    path.write_text(text)
    run = subprocess.run([sys.executable, HERE / "submissions" / "accepted" / "solution.py"], input=text, capture_output=True, text=True, check=True)
    path.with_suffix(".ans").write_text(run.stdout)
