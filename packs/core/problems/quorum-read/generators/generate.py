"""Without arguments: rewrite data/secret. With --size N --seed S: print one input of N operations."""
import argparse
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
            operations.append(f"put {rng.choice(keys)} {name(rng, 1, length)}")
        else:
            operations.append(f"get {rng.choice(keys)}")
    return operations + [f"get {keys[0]}"]


def tests():
    rng = random.Random(4401)
    yield "single-get", show(1, 1, 1, ["get a"])
    yield "single-replica", show(1, 1, 1, ["put a 1", "get a", "down 1", "put a 2", "get a", "up 1", "get a", "put a 3", "get a"])
    yield "stale-read", show(5, 2, 2, ["put k old", "down 1", "down 2", "put k new", "up 1", "up 2", "get k", "down 1", "get k", "down 2", "get k", "up 1", "up 2", "get k"])
    yield "repair-lasts", show(3, 2, 2, ["down 1", "put k v", "up 1", "get k", "get k", "down 2", "down 3", "up 2", "get k", "down 2", "up 3", "get k"])
    yield "repair-only-those-asked", show(4, 1, 2, ["down 1", "down 3", "down 4", "put k v", "up 1", "up 3", "up 4", "get k", "down 1", "get k", "down 2", "get k"])
    yield "rejected-leaves-no-trace", show(3, 3, 1, ["put k a", "down 2", "put k b", "get k", "up 2", "put k c", "get k", "down 1", "put z q", "get z", "up 1", "put z q"])
    yield "quorum-exactly-reached", show(5, 3, 4, ["put k a", "down 1", "get k", "down 2", "get k", "put k b", "down 3", "put k c", "get k", "up 1", "up 2", "get k"])
    yield "down-twice-up-twice", show(3, 2, 2, ["down 1", "down 1", "put k a", "up 1", "up 1", "get k", "up 2", "put k b", "down 3", "down 3", "get k", "up 3", "get k"])
    yield "version-not-from-those-up", show(3, 1, 1, ["down 2", "down 3", "put k a", "put k b", "down 1", "up 3", "put k c", "get k", "up 1", "get k", "up 2", "put k d", "get k"])
    yield "older-version-does-not-win", show(3, 1, 3, ["put k a", "down 1", "put k b", "up 1", "down 2", "down 3", "put k c", "up 2", "up 3", "get k", "get k"])
    yield "same-value-new-version", show(2, 1, 2, ["put k x", "down 2", "put k x", "up 2", "get k", "get k"])
    yield "all-down", show(4, 1, 1, ["put k x"] + [f"down {i}" for i in (1, 2, 3, 4)] + ["get k", "put k y", "up 4", "get k", "put k z", "get k", "up 2", "get k"])
    yield "missing-then-present", show(3, 1, 1, ["get k", "down 1", "put k x", "get j", "get k", "up 1", "get k", "down 1", "down 2", "get k", "up 1", "get k"])
    yield "key-equals-value", show(3, 2, 2, ["put get put", "put put get", "get get", "get put", "put 10 010", "get 010", "get 10"])
    for n, w, r, count, keys, changes in ((3, 2, 2, 60, 3, 0.4), (5, 2, 2, 200, 4, 0.5), (5, 3, 3, 300, 6, 0.4), (9, 4, 3, 500, 5, 0.6), (9, 9, 1, 300, 3, 0.3)):
        yield "random-small", show(n, w, r, log(rng, n, count, [name(rng, 1, 3) for _ in range(keys)], changes, 0.4))
    yield "large-one-key", show(5, 2, 2, log(rng, 5, 11999, ["k"], 0.15, 0.5, 3))
    yield "large-many-keys", show(9, 3, 3, log(rng, 9, 11999, [name(rng, 4, 6) for _ in range(1500)], 0.2, 0.5))
    yield "large-no-changes", show(9, 9, 9, log(rng, 9, 9999, [name(rng, 1, 2) for _ in range(200)], 0.0, 0.3))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", type=int)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    if args.size is not None:
        rng = random.Random(args.seed)
        keys = [name(rng, 6, 8) for _ in range(max(1, args.size // 20))]
        sys.stdout.write(show(5, 2, 3, log(rng, 5, args.size - 1, keys, 0.2, 0.5)))
        return
    folder = HERE / "data" / "secret"
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.*"):
        old.unlink()
    for number, (title, text) in enumerate(tests(), 1):
        path = folder / f"{number:02d}-{title}.in"
        path.write_text(text)
        run = subprocess.run([sys.executable, HERE / "submissions" / "accepted" / "solution.py"], input=text, capture_output=True, text=True, check=True)
        path.with_suffix(".ans").write_text(run.stdout)


main()
