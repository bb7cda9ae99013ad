"""Without arguments: writes every test in data/secret again. With --size N --seed S: prints one input of that size."""
import argparse
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def show(shifts, setup, batches):
    return "\n".join([f"{len(batches)} {shifts} {setup}", *(f"{k} {w}" for k, w in batches)]) + "\n"


def randomly(rng, count, shifts, setup, kinds, longest):
    return show(shifts, setup, [(rng.randint(1, kinds), rng.randint(1, longest)) for _ in range(count)])


def sized(n, rng):
    return randomly(rng, n, max(1, n // 50), 5000, 4, 10000)


def tests():
    rng = random.Random(20260151)
    big = 10**9
    yield "no-batches", show(3, 7, [])
    yield "one-batch", show(1, 100, [(1, 1)])
    yield "one-shift-same-kind", show(1, 100, [(1, 1), (1, 5), (1, 3)])
    yield "one-shift-all-kinds-differ", show(1, 10, [(1, 1), (2, 5), (1, 3), (3, 1)])
    yield "more-shifts-than-batches", show(9, 1, [(1, 4), (2, 9), (2, 2), (1, 4)])
    yield "as-many-shifts-as-batches", show(4, 0, [(1, 4), (1, 9), (2, 2), (1, 4)])
    yield "one-long-batch", show(3, 2, [(1, 1), (1, 1), (2, 90), (1, 1), (1, 1), (3, 1)])
    yield "no-setting-up-time", show(3, 0, [(1, 5), (2, 4), (1, 3), (2, 7), (1, 2), (2, 6), (1, 1)])
    yield "setting-up-at-the-cut", show(2, 50, [(1, 10), (1, 10), (2, 10), (2, 10)])
    yield "setting-up-larger-than-work", show(3, 40, [(1, 1), (2, 1), (1, 1), (2, 1), (1, 2), (2, 2), (1, 1)])
    yield "all-equal", show(7, 3, [(5, 6)] * 40)
    yield "beyond-32-bit", show(2, big, [(1 + i % 2, big) for i in range(9)])
    yield "largest-answer", show(1, big, [(1 + i % 2, big) for i in range(3000)])
    for size, shifts, setup, kinds, longest in ((6, 2, 3, 2, 9), (12, 4, 2, 3, 9), (30, 4, 5, 2, 20), (80, 9, 10, 4, 50), (200, 3, 1, 2, 9), (500, 60, 30, 3, 100)):
        yield f"random-{size}", randomly(rng, size, shifts, setup, kinds, longest)
    yield "large-few-shifts", randomly(rng, 20000, 4, 700000, 9, 999999)
    yield "large-many-shifts", randomly(rng, 20000, 6000, 2000, 3, 9999)


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
