"""Writes every test in data/secret again."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def show(hours, setup, batches):
    return "\n".join([f"{len(batches)} {len(hours)} {setup}", " ".join(map(str, hours)), *(f"{k} {w}" for k, w in batches)]) + "\n"


def randomly(rng, count, shifts, setup, kinds, longest):
    hours = [rng.randint(0, 9) for _ in range(shifts - 1)] + [8]
    return show(hours, setup, [(rng.randint(1, kinds), rng.randint(1, longest)) for _ in range(count)])


def tests():
    rng = random.Random(20260152)
    big = 10**9
    yield "no-batches", show([5], 1, [])
    yield "holidays", show([0, 0, 3, 0, 1, 0], 2, [(1, 7), (2, 5), (2, 3)])
    yield "long-batch-waits-for-long-shift", show([1, 10, 1], 0, [(1, 1), (1, 100), (1, 2)])
    yield "order-of-shifts-matters", show([1, 2, 8], 1, [(1, 50), (2, 5), (1, 4), (2, 3)])
    yield "beyond-32-bit", show([1], big, [(1 + i % 2, big) for i in range(2000)])
    for size, shifts, setup, kinds, longest in ((10, 3, 4, 2, 9), (100, 12, 20, 3, 50), (4000, 300, 2000, 4, 9999)):
        yield f"random-{size}", randomly(rng, size, shifts, setup, kinds, longest)


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
