"""Writes every test in data/secret again."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def show(deposit, cost, lifetime, most, requests):
    lines = [f"{len(requests)} {deposit} {cost} {lifetime} {most}"] + [f"{t} {f} {k}" for t, f, k in requests]
    return "\n".join(lines) + "\n"


def randomly(rng, count, span, names):
    seconds = sorted(rng.randint(0, span) for _ in range(count))
    return [(t, rng.choice([0, 0, 1, 2, 3]), rng.choice(names)) for t in seconds]


def tests():
    rng = random.Random(20260103)
    big = 10**9
    names = ["a", "b", "aa", "search", "mail", "cart", "zz", "login"]
    yield "empty", show(1, 1, 1, 1, [])
    yield "one-service", show(4, 3, 5, 2, [(0, 1, "a"), (1, 2, "a"), (5, 3, "a"), (6, 1, "a"), (6, 2, "a")])
    yield "names-in-order", show(1, 2, 5, 2, [(0, 1, "b"), (0, 1, "ab"), (1, 1, "a"), (1, 0, "c"), (2, 3, "aa"), (2, 1, "b")])
    yield "no-failures", show(9, 3, 5, 9, [(0, 1, "b"), (1, 3, "a"), (1, 2, "b")])
    yield "beyond-32-bit", show(big, 1, big, big, [(t, 0, "a") for t in range(6)] + [(6, big, "a"), (7, big, "a"), (8, big, "b")])
    yield "random-30", show(3, 5, 12, 3, randomly(rng, 30, 40, names[:3]))
    yield "random-300", show(4, 7, 30, 3, randomly(rng, 300, 300, names))
    yield "random-5000", show(4, 7, 300, 4, randomly(rng, 5000, 9000, names))


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
