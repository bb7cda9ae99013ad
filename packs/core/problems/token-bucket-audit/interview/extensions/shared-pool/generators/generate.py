"""Rewrite data/secret."""
import pathlib
import random
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent


def show(pool, default, plans, requests):
    lines = [" ".join(map(str, pool)), " ".join(map(str, (*default, len(plans), len(requests))))]
    lines += [" ".join(map(str, (name, *plan))) for name, plan in plans.items()]
    return "\n".join(lines + [" ".join(map(str, request)) for request in requests]) + "\n"


def make(rng, pool, default, plans, names, count, pause, costs, errors=0.1):
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
    return show(pool, default, plans, requests)


def tests():
    rng = random.Random(4902)
    yield "one-request", show((1, 1, 1), (5, 1, 1), {}, [(0, "a", 2, "pass")])
    yield "pool-is-the-limit", show((4, 4, 100), (10, 1, 1), {}, [(0, "a", 3, "pass"), (0, "b", 2, "drop"), (0, "b", 1, "pass"), (99, "c", 1, "pass"), (100, "c", 4, "pass")])
    yield "nothing-taken-from-user", show((4, 4, 100), (5, 1, 1000), {}, [(0, "a", 4, "pass"), (0, "b", 3, "drop"), (0, "b", 5, "drop"), (100, "b", 4, "pass"), (200, "b", 1, "pass"), (200, "b", 1, "drop")])
    yield "nothing-taken-from-pool", show((6, 1, 1000), (3, 3, 1000), {}, [(0, "a", 4, "drop"), (0, "a", 3, "pass"), (0, "a", 2, "drop"), (0, "b", 3, "pass"), (0, "c", 1, "pass")])
    for count, users, pause, costs in ((80, 3, 8, 4), (300, 5, 20, 9), (500, 12, 3, 6)):
        names = [f"u{i}" for i in range(users)]
        plans = {name: (rng.randint(1, 20), rng.randint(1, 6), rng.randint(1, 60)) for name in names if rng.random() < 0.5}
        yield "random-small", make(rng, (30, 5, 20), (rng.randint(3, 12), rng.randint(1, 4), rng.randint(5, 40)), plans, names, count, pause, costs)
    yield "large", make(rng, (10**5, 600, 11), (1000, 10, 50), {}, [f"u{i}" for i in range(300)], 8000, 30, 1500)


folder = HERE / "data" / "secret"
folder.mkdir(parents=True, exist_ok=True)
for old in folder.glob("*.*"):
    old.unlink()
for number, (name, text) in enumerate(tests(), 1):
    path = folder / f"{number:02d}-{name}.in"
    path.write_text(text)
    run = subprocess.run([sys.executable, HERE / "submissions" / "accepted" / "solution.py"], input=text, capture_output=True, text=True, check=True)
    path.with_suffix(".ans").write_text(run.stdout)
