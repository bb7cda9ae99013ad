"""Without arguments: writes every test in data/secret again. With --size N --seed S: prints one input of that size."""
import argparse
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def show(percent, limit, latencies):
    return "\n".join(map(str, [f"{len(latencies)} {percent} {limit}", *latencies])) + "\n"


def randomly(rng, count, percent, limit, largest):
    return show(percent, limit, [rng.randint(0, largest) for _ in range(count)])


def waves(rng, count, percent, limit, largest):
    """Quiet and busy times take turns, so that the percentile crosses the limit now and then."""
    latencies = []
    while len(latencies) < count:
        level = rng.randint(largest // 10, largest)
        latencies += [rng.randint(level // 2, level) for _ in range(rng.randint(1, count // 10 + 1))]
    return show(percent, limit, latencies[:count])


def sized(n, rng):
    return waves(rng, n, 95, 60000, 99999)


def tests():
    rng = random.Random(20260191)
    big = 10**9
    yield "no-requests", show(50, 5, [])
    yield "one-request-above", show(1, 6, [7])
    yield "one-request-at-the-limit", show(100, 7, [7])
    yield "median-of-even-numbers", show(50, 10, [20, 10, 10, 20, 30, 5, 5, 40])
    yield "exact-ranks", show(25, 3, [9, 8, 7, 6, 5, 4, 3, 2, 1, 9, 9, 9])
    yield "minimum-at-first", show(1, 50, [100 - i % 97 for i in range(250)])
    yield "maximum", show(100, 150, list(range(1, 220)))
    yield "percentile-99", show(99, 500, [i * 37 % 1009 for i in range(320)])
    yield "all-equal", show(75, 4, [4] * 30 + [5] * 20)
    yield "many-duplicates", show(60, 1, [1, 1, 1, 2, 2, 2, 2, 1, 1, 3, 3, 3, 1, 1, 1, 2])
    yield "alarms-again-and-again", show(50, 5, [9, 1, 9, 1, 1, 9, 9, 9, 1, 1, 1, 9, 9, 9, 5, 5])
    yield "rising", show(50, 40, list(range(100)))
    yield "falling", show(90, 40, list(range(100, 0, -1)))
    yield "extreme-values", show(50, big - 1, [0, big, 0, big, big, big - 1, 0, big, big])
    for count, percent, limit, largest in ((7, 50, 4, 9), (20, 33, 3, 9), (60, 90, 16, 19), (150, 66, 60, 99), (400, 95, 940, 999), (500, 10, 8, 99)):
        yield f"random-{count}", randomly(rng, count, percent, limit, largest)
    yield "large-median", randomly(rng, 20000, 50, 49990, 99999)
    yield "large-waves", waves(rng, 20000, 97, 95000, 99999)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    if args.size is not None:
        sys.stdout.write(sized(args.size, random.Random(args.seed)))
        return
    folder = ROOT / "data" / "secret"
    folder.mkdir(parents=True, exist_ok=True)
    for old in [*folder.glob("*.in"), *folder.glob("*.ans")]:
        old.unlink()
    solution = str(ROOT / "submissions" / "accepted" / "solution.py")
    for place, (name, text) in enumerate(tests(), 1):
        answer = subprocess.run([sys.executable, solution], input=text, capture_output=True, text=True, check=True).stdout
        (folder / f"{place:02d}-{name}.in").write_text(text)
        (folder / f"{place:02d}-{name}.ans").write_text(answer)


if __name__ == "__main__":
    main()
