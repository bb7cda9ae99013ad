"""Rewrite data/secret."""
import pathlib
import random
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent


def show(length, keys, shards, operations):
    lines = [f"{length} {len(keys)} {len(shards)} {len(operations)}"] + [f"{p} {s}" for p, s in keys]
    return "\n".join(lines + shards + operations) + "\n"


def make(rng, length, keys, shards, operations, points, largest):
    taken, where, start, lines = set(), {}, [], []

    def fresh():
        name = rng.choice("abcdefgh") + str(rng.randrange(10**4))
        while name in where:
            name += rng.choice("xyz")
        mine = []
        for _ in range(rng.randint(1, points)):
            p = rng.randrange(length)
            while p in taken:
                p = rng.randrange(length)
            taken.add(p)
            mine.append(p)
        where[name] = mine
        return " ".join([name] + list(map(str, mine)))

    for _ in range(shards):
        start.append(fresh())
    while len(lines) < operations:
        if len(where) < 2 or (rng.random() < 0.5 and len(taken) + points < length):
            lines.append("add " + fresh())
        else:
            name = rng.choice(sorted(where))
            taken -= set(where.pop(name))
            lines.append(f"drop {name}")
    return show(length, [(rng.randrange(length), rng.randint(1, largest)) for _ in range(keys)], start, lines)


def tests():
    rng = random.Random(4602)
    yield "no-keys", show(10, [], ["a 4"], ["add b 7 1", "drop a", "add a 2"])
    yield "neighbouring-points", show(20, [(i, 2**i) for i in range(20)], ["a 5 15"], ["add b 7 9 8 12", "drop a", "add a 10", "drop b"])
    yield "points-around-the-ring", show(20, [(i, 2**i) for i in range(20)], ["a 10"], ["add b 19 0 3", "drop b", "add c 18 9 11", "drop a"])
    yield "unsorted-points-two-givers", show(50, [(i, 1) for i in range(0, 50, 2)], ["a 10 40", "b 20 30"], ["add c 45 35 15 5 25", "drop a", "drop c"])
    for length, keys, shards, operations, points, largest in ((60, 40, 2, 60, 5, 9), (200, 100, 5, 150, 8, 10**9), (40, 80, 1, 100, 6, 100)):
        yield "random-small", make(rng, length, keys, shards, operations, points, largest)
    yield "large", make(rng, 10**9, 5000, 60, 900, 20, 10**9)


folder = HERE / "data" / "secret"
folder.mkdir(parents=True, exist_ok=True)
for old in folder.glob("*.*"):
    old.unlink()
for number, (name, text) in enumerate(tests(), 1):
    path = folder / f"{number:02d}-{name}.in"
    path.write_text(text)
    run = subprocess.run([sys.executable, HERE / "submissions" / "accepted" / "solution.py"], input=text, capture_output=True, text=True, check=True)
    path.with_suffix(".ans").write_text(run.stdout)
