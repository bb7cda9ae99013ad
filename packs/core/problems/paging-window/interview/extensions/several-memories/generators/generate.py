"""Writes every test in data/secret again."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def show(memories, sizes, log):
    return "\n".join(map(str, [f"{len(log)} {len(sizes)} {len(memories)}", *memories, *sizes, *log])) + "\n"


def randomly(rng, count, pages, largest, memories):
    return show(memories, [rng.randint(1, largest) for _ in range(pages)], [rng.randint(1, pages) for _ in range(count)])


def tests():
    rng = random.Random(20260143)
    yield "empty-log", show([5, 1], [3], [])
    yield "nothing-fits", show([4, 2], [5, 9], [1, 2, 2])
    yield "exact-fit", show([9, 8, 10**13], [4, 5], [1, 2, 1, 1, 2])
    yield "beyond-32-bit", show([3], [1, 2], [rng.randint(1, 2) for _ in range(100000)])
    for size, pages, largest, memories in ((20, 5, 9, [5, 12, 20]), (300, 12, 30, [30, 60, 120, 90]), (8000, 300, 1000, [5000, 20000])):
        yield f"random-{size}", randomly(rng, size, pages, largest, memories)


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
