"""Rewrites data/secret."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOLUTION = ROOT / "submissions" / "accepted" / "solution.py"


def graph(services, calls, tickets):
    return "\n".join([f"{services} {len(calls)} {tickets}", *(f"{a} {b} {t}" for a, b, t in calls)]) + "\n"


def wild(rng, services, calls, low, high):
    return [(rng.randint(1, services), rng.randint(1, services), rng.randint(low, high)) for _ in range(calls)]


def layered(rng, services, calls, high, jump):
    """A chain over all services, and calls that jump a little forward or backward; then everything is renamed."""
    found = [(v, v + 1, rng.randint(high // 2, high)) for v in range(1, services)]
    while len(found) < calls:
        a = rng.randint(1, services)
        b = min(services, max(1, a + rng.randint(-jump, jump)))
        found.append((a, b, rng.randint(1, high) * max(1, abs(a - b)) % (high + 1)))
    names = list(range(2, services))
    rng.shuffle(names)
    names = [0, 1, *names, services]
    rng.shuffle(found)
    return [(names[a], names[b], t) for a, b, t in found]


def tests():
    rng = random.Random(4202)
    yield "01-single-service", graph(1, [], 3)
    yield "02-no-tickets", graph(4, [(1, 2, 4), (2, 4, 4), (1, 3, 1), (3, 4, 100)], 0)
    yield "03-more-tickets-than-calls", graph(4, [(1, 2, 4), (2, 3, 4), (3, 4, 9)], 10)
    yield "04-unreachable", graph(3, [(1, 2, 4), (3, 2, 4)], 5)
    yield "05-exactly-enough", graph(6, [(v, v + 1, 1000000000) for v in range(1, 6)], 3)
    for i in (6, 7):
        yield f"0{i}-random-small", graph(9, layered(rng, 9, 20, 30, 2), i - 4)
    yield "08-large", graph(3000, layered(rng, 3000, 5000, 10**9, 3), 10)


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
    write_all()
