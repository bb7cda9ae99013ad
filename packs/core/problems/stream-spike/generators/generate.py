import argparse
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent


def shaped(w, p, readings):
    return f"{len(readings)} {w} {p}\n" + " ".join(map(str, readings)) + "\n"


def noisy(rng, n, low, high, often):
    return [rng.randint(high, 4 * high) if rng.random() < often else rng.randint(low, high) for _ in range(n)]


def sized(n, rng):
    return shaped(n // 3 + 1, 150, noisy(rng, n, 100, 300, 0.05))


def tests():
    top = 1000000000
    yield "01-empty", shaped(1, 100, [])
    yield "02-fewer-than-window", shaped(5, 100, [1, 9, 1, 99])
    yield "03-exactly-the-bound", shaped(2, 150, [10, 10, 15, 10, 19, 20, 30, 29, 45])
    yield "04-mean-not-whole", shaped(3, 100, [1, 1, 2, 1, 2, 2, 1, 2, 2, 1, 3])
    yield "05-all-zero", shaped(3, 200, [0] * 8)
    yield "06-zero-mean", shaped(2, 10000, [0, 0, 1, 0, top, 0, 0, 2])
    yield "07-long-plateau", shaped(3, 120, [5, 5, 5] + [50] * 10 + [5, 6, 6, 6, 7, 7, 8])
    yield "08-slow-growth", shaped(2, 110, [100, 104, 108, 112, 117, 122, 127, 133, 139, 145, 151, 158, 165, 172])
    yield "09-window-of-one", shaped(1, 200, [3, 6, 13, 12, 24, 49, 0, 1, 0, 0, 7])
    yield "10-extreme-readings", shaped(3, 100, [top, top, top - 1, top, top, top - 1, top, 0, top])
    yield "11-beyond-32-bits", shaped(4, 10000, [top // 100, top // 100, top // 100, top // 100 - 1, top, top, 0, top])
    yield "12-window-equals-n", shaped(6, 100, [1, 2, 3, 4, 5, 6])
    yield "13-window-one-less", shaped(5, 100, [1, 2, 3, 4, 5, 6])
    for at in range(5):
        rng = random.Random(1400 + at)
        yield f"{14 + at}-random-small", shaped(rng.randint(1, 6), rng.choice([100, 110, 150, 175, 201]), noisy(rng, 20 + 15 * at, 0, rng.randint(4, 30), 0.2))
    rng = random.Random(19)
    yield "19-large-wide-window", shaped(15000, 150, noisy(rng, 50000, 60, 99, 0.03))
    rng = random.Random(20)
    yield "20-large-narrow-window", shaped(7, 130, noisy(rng, 40000, 40, 120, 0.1))
    rng = random.Random(21)
    yield "21-large-values", shaped(12000, 100, [rng.randint(top - 500, top) for _ in range(24000)])


def write_tests():
    folder = PACKAGE / "data" / "secret"
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    solution = PACKAGE / "submissions" / "accepted" / "solution.py"
    for name, text in tests():
        (folder / f"{name}.in").write_text(text)
        run = subprocess.run([sys.executable, str(solution)], input=text, capture_output=True, text=True, check=True)
        (folder / f"{name}.ans").write_text(run.stdout)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", type=int)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.size is None:
        write_tests()
    else:
        sys.stdout.write(sized(options.size, random.Random(options.seed)))


main()
