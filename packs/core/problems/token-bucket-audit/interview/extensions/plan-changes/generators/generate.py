"""Rewrite data/secret."""
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
    current = dict(plans)
    for _ in range(count):
        t += rng.randint(0, pause)
        name = rng.choice(names)
        c, f, p = current.get(name, default)
        tokens, last = buckets.get(name, (c, 0))
        tokens = min(c, tokens + (t // p - last) * f)
        if requests and rng.random() < 0.15:
            plan = rng.randint(1, 3 * costs), rng.randint(1, costs), rng.randint(1, 5 * pause)
            buckets[name] = min(tokens, plan[0]), t // plan[2]
            current[name] = plan
            requests.append((t, name, "plan", *plan))
            continue
        cost = rng.randint(1, costs)
        good = tokens >= cost
        buckets[name] = tokens - cost if good else tokens, t // p
        requests.append((t, name, cost, "pass" if good != (rng.random() < errors) else "drop"))
    return show(default, plans, requests)


def tests():
    rng = random.Random(4903)
    yield "change-before-any-request", show((5, 1, 10), {}, [(3, "a", "plan", 9, 2, 10), (4, "a", 6, "pass"), (4, "a", 5, "pass"), (10, "a", 2, "drop")])
    yield "smaller-capacity", show((9, 1, 10), {}, [(0, "a", 1, "pass"), (1, "a", "plan", 4, 1, 10), (1, "a", "plan", 9, 1, 10), (1, "a", 5, "pass"), (1, "a", 4, "drop"), (9, "a", 1, "drop")])
    yield "old-refills-first", show((6, 2, 10), {}, [(5, "a", 6, "pass"), (30, "a", "plan", 20, 7, 15), (30, "a", 7, "pass"), (30, "a", 6, "pass"), (44, "a", 1, "drop"), (45, "a", 7, "pass")])
    yield "refill-at-change-of-old-plan-only", show((3, 1, 7), {"a": (8, 4, 5)}, [(0, "a", 8, "pass"), (10, "a", "plan", 8, 3, 10), (10, "a", 9, "drop"), (10, "a", 8, "pass"), (20, "a", 3, "pass"), (20, "a", 1, "pass")])
    yield "shorter-and-longer-period", show((10, 1, 1000), {}, [(500, "a", 10, "pass"), (900, "a", "plan", 10, 1, 3), (903, "a", 1, "pass"), (905, "a", 1, "pass"), (906, "a", "plan", 10, 5, 10**9), (10**6, "a", 2, "pass"), (10**9, "a", 5, "pass")])
    for count, users, pause, costs in ((80, 2, 8, 4), (300, 5, 20, 9), (500, 12, 3, 6)):
        names = [f"u{i}" for i in range(users)]
        plans = {name: (rng.randint(1, 20), rng.randint(1, 6), rng.randint(1, 60)) for name in names if rng.random() < 0.5}
        yield "random-small", make(rng, (rng.randint(3, 12), rng.randint(1, 4), rng.randint(5, 40)), plans, names, count, pause, costs)
    yield "large", make(rng, (1000, 10, 50), {}, [f"u{i}" for i in range(300)], 8000, 30, 1500)


folder = HERE / "data" / "secret"
folder.mkdir(parents=True, exist_ok=True)
for old in folder.glob("*.*"):
    old.unlink()
for number, (name, text) in enumerate(tests(), 1):
    path = folder / f"{number:02d}-{name}.in"
    path.write_text(text)
    run = subprocess.run([sys.executable, HERE / "submissions" / "accepted" / "solution.py"], input=text, capture_output=True, text=True, check=True)
    path.with_suffix(".ans").write_text(run.stdout)
