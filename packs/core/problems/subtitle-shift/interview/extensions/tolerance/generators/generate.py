"""Writes every test in data/secret again."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def show(limit, slack, first, second):
    return "\n".join(map(str, [f"{len(first)} {len(second)} {limit} {slack}", *first, *second])) + "\n"


def related(rng, count, limit, slack, offset, most, lost):
    first, second = [], []
    at = 2 * limit
    for _ in range(count):
        if rng.random() > lost:
            first.append(at)
        if rng.random() > lost:
            second.append(at + offset + rng.randint(-slack, slack))
        at += rng.randint(500 + 2 * slack, most + 2 * slack)
    return show(limit, slack, first, second)


def tests():
    rng = random.Random(20260162)
    yield "both-empty", show(0, 0, [], [])
    yield "beyond-the-limit-but-near", show(100, 20, [1000, 5000], [1115, 5120])
    yield "offset-between-differences", show(1000, 10, [1000, 3000], [1495, 3515])
    yield "exactly-the-tolerance", show(0, 30, [1000, 2000, 3000, 4000], [1030, 1970, 3031, 3969])
    yield "no-tolerance", show(900, 0, [1000, 2000, 3000], [1500, 2500, 3501])
    for count, limit, slack, offset, most, lost in ((8, 2000, 20, 600, 1500, 0.2), (100, 10000, 249, -3000, 1500, 0.3), (400, 3000, 100, 2950, 900, 0.5), (5000, 9000, 15, 10, 2000, 0.1)):
        yield f"random-{count}", related(rng, count, limit, slack, offset, most, lost)


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
