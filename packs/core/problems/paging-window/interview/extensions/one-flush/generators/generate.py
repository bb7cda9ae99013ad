"""Writes every test in data/secret again."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def show(memory, sizes, log):
    return "\n".join(map(str, [f"{len(log)} {len(sizes)} {memory}", *sizes, *log])) + "\n"


def randomly(rng, count, pages, largest, memory):
    return show(memory, [rng.randint(1, largest) for _ in range(pages)], [rng.randint(1, pages) for _ in range(count)])


def tests():
    rng = random.Random(20260142)
    yield "empty-log", show(5, [3], [])
    yield "nothing-fits", show(4, [5, 9], [1, 2, 2])
    yield "everything-in-two-parts", show(9, [4, 5, 6, 3], [1, 2, 1, 2, 3, 4, 3])
    yield "too-large-in-between", show(9, [4, 5, 10], [1, 2, 1, 3, 1, 2, 2, 1, 3])
    yield "three-pages-one-at-a-time", show(5, [3, 4, 5], [1, 1, 2, 2, 2, 3, 3, 1, 1, 1, 2, 2])
    for size, pages, largest, memory in ((20, 5, 9, 12), (200, 12, 30, 110), (8000, 300, 1000, 20000)):
        yield f"random-{size}", randomly(rng, size, pages, largest, memory)


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
