"""Rewrites data/secret (no arguments), or prints one input of a given size: --size N --seed S."""
import argparse
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


def sized(rng, size):
    services = max(2, size // 2)
    return graph(services, layered(rng, services, size, 1000, 5))


def tests():
    rng = random.Random(4201)
    yield "01-single-service", graph(1, [])
    yield "02-single-service-self-call", graph(1, [(1, 1, 5)])
    yield "03-one-call-is-free", graph(2, [(1, 2, 1000000000)])
    yield "04-wrong-direction", graph(3, [(2, 1, 4), (3, 2, 6), (1, 1, 0)])
    yield "05-reverse-would-be-faster", graph(4, [(1, 2, 5), (2, 4, 5), (3, 1, 1), (4, 3, 1), (1, 3, 20), (3, 4, 20)])
    yield "06-slow-call-on-slower-chain", graph(4, [(1, 2, 4), (2, 4, 4), (1, 3, 1), (3, 4, 100)])
    yield "07-ticket-late-beats-ticket-early", graph(5, [(1, 2, 3), (2, 3, 3), (3, 5, 50), (1, 4, 9), (4, 2, 1)])
    yield "08-same-pair-twice", graph(3, [(1, 2, 9), (1, 2, 4), (2, 3, 7), (2, 3, 8), (1, 2, 6)])
    yield "09-zero-times", graph(4, [(1, 2, 0), (2, 3, 0), (3, 4, 7), (4, 1, 0), (2, 4, 8)])
    yield "10-sum-beyond-32-bit", graph(12, [(v, v + 1, 1000000000) for v in range(1, 12)])
    yield "11-only-one-ticket", graph(5, [(1, 2, 10), (2, 3, 10), (3, 4, 10), (4, 5, 10), (1, 5, 21)])
    for i in range(12, 17):
        services = rng.randint(4, 8)
        yield f"{i}-random-small", graph(services, wild(rng, services, rng.randint(services, 3 * services), 1, 20))
    yield "17-random-middle", graph(300, wild(rng, 300, 900, 1, 1000))
    yield "18-dense-few-services", graph(60, wild(rng, 60, 6000, 1, 10**9))
    yield "19-large-layered", graph(6000, layered(rng, 6000, 12000, 10**7, 4))
    yield "20-large-chain", graph(8000, layered(rng, 8000, 9000, 10**9, 2))


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
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", type=int)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.size is None:
        write_all()
    else:
        sys.stdout.write(sized(random.Random(options.seed), options.size))
