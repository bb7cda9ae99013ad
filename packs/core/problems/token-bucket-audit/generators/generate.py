"""Without arguments: rewrite data/secret. With --size N --seed S: print one input with N requests."""
import argparse
import pathlib
import random
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent


def show(default, plans, requests):
    lines = [" ".join(map(str, (*default, len(plans), len(requests))))]
    lines += [" ".join(map(str, (name, *plan))) for name, plan in plans.items()]
    return "\n".join(lines + [" ".join(map(str, request)) for request in requests]) + "\n"


def make(rng, default, plans, names, count, pause, costs, errors=0.1):
    """A random log; the gateway is right except for a share of errors."""
    t, requests, buckets = 0, [], {}
    for _ in range(count):
        t += rng.randint(0, pause)
        name = rng.choice(names)
        c, f, p = plans.get(name, default)
        tokens, last = buckets.get(name, (c, 0))
        tokens = min(c, tokens + (t // p - last) * f)
        cost = rng.randint(1, costs)
        good = tokens >= cost
        buckets[name] = tokens - cost if good else tokens, t // p
        requests.append((t, name, cost, "pass" if good != (rng.random() < errors) else "drop"))
    return show(default, plans, requests)


def tests():
    rng = random.Random(4901)
    yield "one-request", show((1, 1, 1), {}, [(0, "a", 1, "pass")])
    yield "cost-above-capacity", show((5, 5, 10), {}, [(0, "a", 6, "drop"), (0, "a", 5, "pass"), (1000, "a", 6, "pass"), (1000, "a", 5, "drop")])
    yield "refill-at-the-millisecond", show((4, 4, 100), {}, [(0, "a", 4, "pass"), (99, "a", 1, "drop"), (100, "a", 4, "pass"), (199, "a", 1, "pass"), (200, "a", 4, "drop")])
    yield "refill-by-the-clock", show((10, 3, 100), {}, [(150, "a", 10, "pass"), (199, "a", 1, "drop"), (201, "a", 3, "pass"), (299, "a", 1, "drop"), (300, "a", 3, "pass"), (390, "a", 1, "drop"), (410, "a", 3, "pass"), (460, "a", 1, "drop"), (500, "a", 3, "pass")])
    yield "never-above-capacity", show((7, 5, 10), {}, [(0, "a", 3, "pass"), (10, "a", 8, "drop"), (10, "a", 7, "pass"), (20, "a", 1, "pass"), (50, "a", 8, "pass"), (50, "a", 7, "pass"), (51, "a", 1, "pass")])
    yield "drop-takes-nothing", show((5, 1, 1000), {}, [(1, "a", 3, "pass"), (2, "a", 4, "drop"), (3, "a", 3, "drop"), (4, "a", 2, "pass"), (5, "a", 1, "drop")])
    yield "gateway-does-not-matter", show((5, 1, 1000), {}, [(1, "a", 3, "drop"), (2, "a", 3, "pass"), (3, "a", 2, "pass"), (4, "a", 1, "pass"), (999, "a", 1, "drop"), (1000, "a", 1, "pass")])
    yield "own-and-default-plans", show((2, 1, 50), {"a": (9, 9, 500), "b": (1, 1, 7)}, [(0, "a", 9, "pass"), (0, "b", 1, "pass"), (0, "c", 2, "pass"), (0, "d", 2, "pass"), (0, "d", 1, "pass"), (7, "b", 1, "pass"), (8, "c", 1, "pass"), (50, "c", 1, "pass"), (499, "a", 1, "pass"), (500, "a", 9, "pass"), (500, "c", 2, "pass")])
    yield "plans-without-requests", show((3, 1, 10), {"x": (5, 5, 5), "y": (1, 1, 1)}, [(5, "z", 3, "drop"), (9, "z", 1, "drop"), (10, "z", 1, "drop")])
    yield "same-millisecond", show((10, 10, 100), {}, [(100, "a", 4, "pass"), (100, "a", 4, "pass"), (100, "a", 4, "pass"), (100, "a", 2, "pass"), (100, "a", 1, "drop"), (200, "a", 10, "pass")])
    yield "everything-wrong", show((4, 1, 3), {}, [(0, "a", 4, "drop"), (0, "a", 1, "pass"), (2, "a", 1, "pass"), (3, "a", 1, "drop"), (9, "a", 2, "drop"), (9, "a", 1, "pass")])
    yield "refill-beyond-32-bit", show((10**9, 10**6, 1), {"slow": (10**9, 1, 10**9)}, [(0, "a", 10**9, "pass"), (5000, "a", 10**9, "pass"), (6000, "a", 10**9, "pass"), (10**6, "slow", 10**9, "pass"), (10**9, "slow", 1, "pass"), (10**12, "a", 10**9, "pass"), (10**12, "b", 10**9, "pass"), (10**12, "a", 1, "drop"), (10**12, "slow", 1000, "pass"), (10**12, "slow", 999, "drop")])
    yield "refills-between-requests", show((100, 1, 7), {}, [(t, "a", 1 + t % 9, "pass") for t in range(0, 900, 11)])
    for count, users, pause, costs in ((30, 2, 8, 4), (200, 4, 20, 9), (400, 10, 3, 6), (600, 40, 50, 30)):
        names = [f"u{i}" for i in range(users)]
        plans = {name: (rng.randint(1, 20), rng.randint(1, 6), rng.randint(1, 60)) for name in names if rng.random() < 0.5}
        yield "random-small", make(rng, (rng.randint(3, 12), rng.randint(1, 4), rng.randint(5, 40)), plans, names, count, pause, costs)
    yield "large-one-user", make(rng, (300, 7, 13), {}, ["u"], 13000, 9, 6)
    names = [f"u{i}" for i in range(1500)]
    plans = {name: (rng.randint(1, 10**6), rng.randint(1, 10**4), rng.randint(1, 10**4)) for name in names[::2]}
    yield "large-many-users", make(rng, (1000, 10, 50), plans, names, 8000, 30, 1500)
    yield "large-long-pauses", make(rng, (10**9, 10**6, 3), {"v": (10**9, 10**6, 10**5), "w": (10**9, 1, 1)}, ["a", "b", "v", "w"], 7000, 10**8, 10**9)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", type=int)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    if args.size is not None:
        rng = random.Random(args.seed)
        names = [f"u{i}" for i in range(min(9999, args.size // 20 + 1))]
        sys.stdout.write(make(rng, (100, 10, 50), {}, names, args.size, 30, 60))
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
