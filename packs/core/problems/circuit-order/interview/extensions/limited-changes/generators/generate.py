"""Writes every test in data/secret again."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def show(shifts, setup, most, batches):
    return "\n".join([f"{len(batches)} {shifts} {setup} {most}", *(f"{k} {w}" for k, w in batches)]) + "\n"


def randomly(rng, count, shifts, setup, most, kinds, longest):
    return show(shifts, setup, most, [(rng.randint(1, kinds), rng.randint(1, longest)) for _ in range(count)])


def tests():
    rng = random.Random(20260153)
    big = 10**9
    yield "no-batches", show(3, 7, 0, [])
    yield "no-changes-allowed", show(3, 5, 0, [(1, 4), (1, 4), (2, 3), (3, 1), (3, 9)])
    yield "impossible-by-one", show(2, 5, 0, [(1, 4), (1, 4), (2, 3), (3, 1), (3, 9)])
    yield "limit-does-not-matter", show(2, 1, 100, [(1, 4), (2, 4), (3, 3), (4, 1), (5, 9)])
    yield "beyond-32-bit", show(3, big, 3, [(1 + i % 2, big) for i in range(12)])
    yield "exactly-enough-changes", show(3, 0, 1, [(i, 10 * i) for i in range(1, 7)])
    for size, shifts, setup, most, kinds, longest in ((12, 4, 3, 1, 3, 9), (100, 12, 20, 7, 3, 50), (8000, 900, 2000, 9, 4, 9999)):
        yield f"random-{size}", randomly(rng, size, shifts, setup, most, kinds, longest)


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
