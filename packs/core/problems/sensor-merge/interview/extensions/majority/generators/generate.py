"""Writes every test in data/secret again."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def show(streams):
    lines = [str(len(streams))]
    for readings in streams:
        lines.append(str(len(readings)))
        lines.extend(f"{t} {v}" for t, v in readings)
    return "\n".join(lines) + "\n"


def randomly(rng, streams, count, span, high):
    result = [[] for _ in range(streams)]
    for _ in range(count):
        rng.choice(result).append((rng.randint(0, span), rng.randint(0, high)))
    for readings in result:
        readings.sort(key=lambda reading: reading[0])
    return show(result)


def tests():
    rng = random.Random(20260112)
    big = 10**9
    yield "no-streams", show([])
    yield "half-is-disputed", show([[(1, 2)], [(1, 3)], [(1, 3)], [(1, 2)]])
    yield "corrections-do-not-vote", show([[(1, 2), (1, 2), (1, 3)], [(1, 2)], [(1, 3)], [(2, 1), (2, 1)], [(2, 4)]])
    yield "tie-of-three", show([[(1, 9)], [(1, 8)], [(1, 7)], [(1, 7)], [(1, 8)], [(1, big)], [(1, -big)]])
    for streams, count, span in ((3, 30, 10), (6, 120, 15), (9, 900, 60)):
        yield f"random-{streams}-streams", randomly(rng, streams, count, span, 2)
    yield "random-many-streams", randomly(rng, 1000, 5000, 600, 3)


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
