"""Without arguments: writes every test in data/secret again. With --size N --seed S: prints one input of that size."""
import argparse
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def show(memory, sizes, log):
    return "\n".join(map(str, [f"{len(log)} {len(sizes)} {memory}", *sizes, *log])) + "\n"


def randomly(rng, count, pages, largest, memory):
    return show(memory, [rng.randint(1, largest) for _ in range(pages)], [rng.randint(1, pages) for _ in range(count)])


def local(rng, count, pages, largest, memory, spread, pace=0.5):
    """A log that prefers pages near the present place, as real programs do."""
    log, place = [], 0
    for _ in range(count):
        place = (place + (rng.random() < pace)) % pages
        log.append((place + rng.randint(0, spread)) % pages + 1)
    return show(memory, [rng.randint(1, largest) for _ in range(pages)], log)


def sized(n, rng):
    pages = max(1, n // 10)
    return local(rng, n, pages, 20, pages * 4, max(1, pages // 10))


def tests():
    rng = random.Random(20260141)
    big = 10**9
    yield "empty-log", show(5, [3], [])
    yield "one-access-fits", show(3, [3], [1])
    yield "nothing-fits", show(4, [5, 9, 7], [1, 2, 3, 3, 1])
    yield "everything-fits", show(15, [5, 4, 6, 1], [2, 1, 3, 1, 1, 2, 3, 2])
    yield "exact-fit", show(9, [4, 5, 1], [3, 1, 2, 1, 2, 3, 3])
    yield "one-page-again-and-again", show(7, [7], [1] * 50)
    yield "page-too-large-in-between", show(10, [4, 6, 11], [1, 2, 1, 3, 2, 1, 2, 1, 3, 1, 2, 1, 1, 3])
    yield "equal-lengths-first-wins", show(5, [3, 2, 4, 1], [1, 2, 3, 4, 1, 2, 3, 4, 1])
    yield "page-remains-in-window", show(6, [2, 3, 4, 1], [1, 2, 1, 4, 3, 1, 4, 1, 2, 1, 1, 4, 3, 3])
    yield "large-page-pushes-many-out", show(20, [1] * 15 + [19, 20], list(range(1, 16)) + [16, 1, 1, 16, 16, 1, 17, 1] + list(range(1, 12)))
    yield "beyond-32-bit", show(3 * big, [big, big, big, big], [1, 2, 3, 2, 1, 4, 4, 3, 4, 1, 2])
    yield "largest-sizes", show(10**13, [big] * 5000, list(range(1, 5001)) + [1, 2, 3])
    for size, pages, largest, memory in ((6, 3, 4, 5), (20, 5, 9, 15), (60, 8, 9, 25), (200, 12, 30, 120), (500, 60, 20, 250), (1000, 9, 5, 22)):
        yield f"random-{size}", randomly(rng, size, pages, largest, memory)
    yield "large-long-window", local(rng, 30000, 3000, 50, 40000, 60, 0.1)
    yield "large-local", local(rng, 30000, 5000, 1000, 400000, 300)
    yield "large-short-window", randomly(rng, 30000, 5000, big, 4 * big)


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
