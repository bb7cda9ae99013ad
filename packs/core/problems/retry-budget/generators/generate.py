"""Without arguments: writes every test in data/secret again. With --size N --seed S: prints one input of that size."""
import argparse
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def show(deposit, cost, lifetime, most, requests):
    lines = [f"{len(requests)} {deposit} {cost} {lifetime} {most}"] + [f"{t} {f}" for t, f in requests]
    return "\n".join(lines) + "\n"


def randomly(rng, count, span, needs):
    seconds = sorted(rng.randint(0, span) for _ in range(count))
    return [(t, rng.choice(needs)) for t in seconds]


def sized(n, rng):
    return show(3, 10, max(1, n // 4), 4, randomly(rng, n, n, [0, 0, 0, 1, 2, 5]))


def tests():
    rng = random.Random(20260101)
    big = 10**9
    yield "empty", show(1, 1, 1, 1, [])
    yield "one-request-own-deposit", show(5, 5, 1, 9, [(0, 3)])
    yield "expires-on-the-second", show(4, 5, 10, 2, [(0, 0), (10, 1), (20, 0), (29, 1), (39, 0), (48, 1), (49, 1)])
    yield "oldest-first", show(3, 3, 10, 5, [(0, 0), (5, 0), (9, 1), (10, 0), (14, 2), (15, 4), (18, 1), (19, 9)])
    yield "partly-used-deposit-expires", show(7, 5, 10, 3, [(0, 1), (1, 0), (2, 1), (10, 2), (11, 1), (12, 3), (20, 3)])
    yield "same-second", show(2, 3, 4, 2, [(7, 0), (7, 1), (7, 1), (7, 2), (7, 0), (11, 1), (11, 1), (11, 2)])
    yield "no-retries-allowed", show(9, 1, 5, 0, [(0, 0), (1, 1), (2, 5)])
    yield "cap-per-request", show(50, 5, 100, 3, [(1, 3), (2, 4), (3, 2), (4, 10), (5, 0), (6, 1)])
    yield "some-but-not-all", show(4, 3, 50, 100, [(0, 0), (1, 0), (2, 5), (3, 2), (4, 1), (5, 2)])
    yield "one-second-lifetime", show(5, 2, 1, 4, [(t // 3, (t * 7) % 5) for t in range(30)])
    yield "sums-beyond-32-bit", show(big, 1, big, big, [(0, 0), (1, 0), (2, 0), (3, 0), (4, 0), (5, 0), (6, big), (7, big), (8, big), (big, big), (big, big)])
    yield "dear-retries", show(big - 1, big, 1000, 5, [(0, 1), (0, 1), (1, 2), (999, 1), (1000, 1), (1000, 3), (1001, 2)])
    for size in (8, 25, 60, 200):
        yield f"random-{size}", show(rng.randint(1, 9), rng.randint(1, 9), rng.randint(1, 15), rng.randint(1, 5), randomly(rng, size, size * 2, [0, 0, 1, 2, 3, 7]))
    for size in (40, 300):
        yield f"random-tight-{size}", show(rng.randint(2, 5), rng.randint(6, 13), rng.randint(5, 12), rng.randint(2, 4), randomly(rng, size, size, [0, 0, 0, 1, 2]))
    yield "large-long-lifetime", show(3, 10, 100000, 4, randomly(rng, 20000, 99999, [0, 0, 0, 0, 1, 2]))
    yield "large-hungry", show(1000, 7, 3000, big, [(t, f * (i % 977 == 0)) for i, (t, f) in enumerate(randomly(rng, 20000, 50000, [big, 400000]))])


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
