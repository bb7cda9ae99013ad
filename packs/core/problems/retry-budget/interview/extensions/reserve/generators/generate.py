"""Writes every test in data/secret again."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def show(deposit, cost, lifetime, most, reserve, requests):
    lines = [f"{len(requests)} {deposit} {cost} {lifetime} {most} {reserve}"] + [f"{t} {f} {k}" for t, f, k in requests]
    return "\n".join(lines) + "\n"


def randomly(rng, count, span):
    seconds = sorted(rng.randint(0, span) for _ in range(count))
    return [(t, rng.choice([0, 0, 1, 2, 3]), rng.choice("coo")) for t in seconds]


def tests():
    rng = random.Random(20260102)
    big = 10**9
    yield "empty", show(1, 1, 1, 1, 1, [])
    yield "reserve-exactly-left", show(5, 2, 9, 9, 3, [(0, 1, "o"), (1, 3, "o"), (2, 2, "o"), (3, 9, "o"), (4, 9, "c")])
    yield "no-reserve", show(3, 2, 4, 2, 0, [(0, 2, "o"), (1, 2, "c"), (3, 1, "o"), (5, 3, "o")])
    yield "reserve-above-balance", show(1, 1, 5, 9, 100, [(0, 1, "o"), (1, 1, "o"), (2, 3, "c"), (3, 2, "o")])
    yield "beyond-32-bit", show(big, 1, big, big, big, [(0, 0, "o"), (1, 0, "c"), (2, 0, "o"), (3, big, "o"), (4, big, "o"), (5, big, "c"), (6, big, "o")])
    for size in (20, 100, 2000):
        yield f"random-{size}", show(rng.randint(2, 6), rng.randint(3, 8), rng.randint(8, 20), rng.randint(1, 5), rng.randint(3, 20), randomly(rng, size, size * 2))


def main():
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
