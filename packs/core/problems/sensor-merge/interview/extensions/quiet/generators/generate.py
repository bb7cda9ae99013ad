"""Writes every test in data/secret again."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def show(gap, patience, streams):
    lines = [f"{len(streams)} {gap} {patience}"]
    for readings in streams:
        lines.append(str(len(readings)))
        lines.extend(f"{t} {v}" for t, v in readings)
    return "\n".join(lines) + "\n"


def randomly(rng, gap, patience, streams, count, span, high):
    result = [[] for _ in range(streams)]
    for _ in range(count):
        rng.choice(result).append((rng.randint(0, span), rng.randint(-high, high)))
    for readings in result:
        readings.sort(key=lambda reading: reading[0])
    return show(gap, patience, result)


def tests():
    rng = random.Random(20260113)
    big = 10**9
    yield "no-streams", show(1, 1, [])
    yield "slow-drift", show(3, 100, [[(t, t) for t in range(20)], [(t, -t) for t in range(0, 25, 5)]])
    yield "heartbeat", show(50, 4, [[(t, 7) for t in range(0, 30, 3)], [(t, 8) for t in range(1, 20, 2)]])
    yield "extreme-gap", show(2 * big, big, [[(0, -big), (1, big - 1), (2, big), (3, -big)], [(big, -big)]])
    for streams, count, span in ((3, 40, 30), (6, 150, 200), (9, 900, 1200)):
        yield f"random-{streams}-streams", randomly(rng, 3, 6, streams, count, span, 4)
    yield "random-many-streams", randomly(rng, 6, 9, 1000, 5000, 9000, 6)


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
