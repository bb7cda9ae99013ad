"""Rewrites data/secret."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOLUTION = ROOT / "submissions" / "accepted" / "solution.py"


def graph(services, calls):
    return "\n".join([f"{services} {len(calls)}", *(f"{a} {b} {t}" for a, b, t in calls)]) + "\n"


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
    rng = random.Random(4203)
    yield "01-single-service", graph(1, [(1, 1, 0)])
    yield "02-zero-times-many-calls", graph(5, [(1, 2, 0), (2, 3, 0), (3, 4, 0), (4, 5, 0), (1, 4, 3), (1, 3, 1)])
    yield "03-fewer-calls-but-slower", graph(4, [(1, 2, 1), (2, 3, 9), (3, 4, 1), (1, 3, 3), (1, 4, 9), (3, 3, 0)])
    yield "04-unreachable", graph(2, [(2, 1, 1)])
    for i in (5, 6, 7):
        calls = layered(rng, 12, 40, 3, 3)
        yield f"0{i}-random-many-ties", graph(12, [(a, b, t // 2 * 2) for a, b, t in calls])
    yield "08-large-many-ties", graph(3000, [(a, b, t % 3) for a, b, t in layered(rng, 3000, 9000, 9, 5)])


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
