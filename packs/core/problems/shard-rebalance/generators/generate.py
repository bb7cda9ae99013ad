"""Without arguments: rewrite data/secret. With --size N --seed S: print one input with N keys and N operations."""
import argparse
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
    rng = random.Random(4601)
    yield "no-keys", show(10, [], [4], ["add 7", "add 1", "drop 4", "drop 7"])
    yield "smallest-ring", show(3, [(0, 3), (1, 4), (2, 5)], [1], ["add 0", "drop 1", "add 2", "drop 0"])
    yield "around-the-ring", show(100, [(5, 1), (95, 2), (50, 4), (99, 8), (0, 16)], [50], ["add 10", "drop 10", "add 90", "drop 50", "add 97", "add 3"])
    yield "key-at-shard", show(50, [(10, 1), (10, 2), (20, 4), (20, 8), (30, 16)], [10, 30], ["add 20", "drop 10", "drop 20", "add 10"])
    yield "same-position", show(1000, [(7, 10**9)] * 40, [500], ["add 7", "add 6", "drop 7", "add 8"])
    yield "ends-of-ring", show(10**9, [(0, 5), (10**9 - 1, 6), (1, 7), (10**9 - 2, 8)], [10**9 // 2], ["add 0", f"add {10**9 - 1}", "drop 0", "add 1", f"drop {10**9 - 1}", f"add {10**9 - 2}"])
    yield "nothing-moves", show(100, [(40, 1)], [50], ["add 20", "add 30", "drop 20", "add 60", "drop 30"])
    yield "one-shard-left", show(20, [(3, 1), (13, 2), (19, 4)], [3, 13], ["drop 3", "add 3", "drop 13", "add 19", "drop 3"])
    yield "add-and-drop-again", show(100, [(i, i + 1) for i in range(0, 100, 3)], [9, 60, 99], ["add 45", "drop 45", "add 45", "drop 60", "add 60", "drop 45"])
    yield "full-ring", show(6, [(i % 6, 2**i) for i in range(20)], [0, 1, 2, 4], ["add 3", "drop 4", "add 5", "drop 0", "add 4", "drop 2", "drop 1"])
    for length, keys, shards, operations, largest in ((12, 30, 4, 40, 9), (40, 25, 1, 60, 100), (1000, 200, 20, 150, 10**9), (300, 600, 150, 300, 10**6)):
        yield "random-small", make(rng, length, keys, shards, operations, largest)
    yield "sizes-beyond-32-bit", show(10**6, [(rng.randrange(10**6), 10**9) for _ in range(2000)], [500000], ["add 499999", "drop 500000", "add 1", "add 999999"])
    yield "large", make(rng, 10**6, 8500, 50, 8500, 1000)
    yield "large-many-shards", make(rng, 10**6, 5000, 6000, 5000, 10**4, 0.4)
    yield "large-only-adds", make(rng, 10**9, 2500, 1, 2500, 10**9, 1.0)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", type=int)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    if args.size is not None:
        sys.stdout.write(make(random.Random(args.seed), 10**9, args.size, 100, args.size))
        return
    folder = HERE / "data" / "secret"
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.*"):
        old.unlink()
    for number, (name, text) in enumerate(tests(), 1):
        path = folder / f"{number:02d}-{name}.in"
        path.write_text(text)
        run = subprocess.run([sys.executable, HERE / "submissions" / "accepted" / "solution.py"], input=text, capture_output=True, text=True, check=True)
        path.with_suffix(".ans").write_text(run.stdout)


main()
