"""Without arguments: writes every test in data/secret again. With --size N --seed S: prints one input of that size."""
import argparse
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


def randomly(rng, streams, count, span, low, high):
    result = [[] for _ in range(streams)]
    for _ in range(count):
        rng.choice(result).append((rng.randint(0, span), rng.randint(low, high)))
    for readings in result:
        readings.sort(key=lambda reading: reading[0])
    return show(result)


def sized(n, rng):
    return randomly(rng, max(1, n // 4), n, 3 * n, 0, 9)


def tests():
    rng = random.Random(20260111)
    big = 10**9
    yield "no-streams", show([])
    yield "empty-streams", show([[], [], []])
    yield "one-reading", show([[(0, 0)]])
    yield "one-stream-with-corrections", show([[(1, 5), (1, 6), (2, 6), (4, 1), (4, 2), (4, 1)]])
    yield "equal-values-not-disputed", show([[(1, 5), (2, 5), (3, 5)], [(1, 5), (2, 5), (3, 5)], [(2, 5)]])
    yield "one-second-many-streams", show([[(7, v)] for v in (3, 3, 4, 3, 5, 4, 3)])
    yield "correction-ends-dispute", show([[(1, 9), (1, 4), (2, 8)], [(1, 4), (2, 9), (2, 8)], [(2, 8), (3, 1), (3, 2)]])
    yield "correction-starts-dispute", show([[(1, 4), (1, 5)], [(1, 4)], [(0, 4), (1, 4), (1, 4)]])
    yield "lowest-stream-wins", show([[(5, -1)], [(4, 2), (5, 2)], [(3, 3), (4, 3), (5, -9)], [(3, -7), (6, 1)]])
    yield "dispute-after-agreement", show([[(1, 2)], [(1, 3)], [(1, 2)], [(1, 2), (2, 2)], [], [(2, 2)]])
    yield "extreme-values", show([[(0, -big), (big, big)], [(0, big), (big, big)], [(0, -big), (big - 1, -big)]])
    yield "streams-one-after-another", show([[(t, t % 3) for t in range(20, 30)], [(t, t % 3) for t in range(10, 21)], [(t, t % 4) for t in range(0, 11)]])
    for streams, count, span in ((2, 12, 8), (3, 40, 20), (5, 60, 25), (20, 100, 300), (9, 400, 90)):
        yield f"random-{streams}-streams", randomly(rng, streams, count, span, 0, 2)
    yield "large-many-short-streams", randomly(rng, 5000, 15000, 99999, 0, 9)
    yield "large-two-long-streams", randomly(rng, 2, 15000, 9999, 0, 3)
    yield "large-one-reading-each", show([[(rng.randint(0, 9000), rng.randint(0, 1))] for _ in range(10000)])


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
