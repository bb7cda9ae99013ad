import argparse
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent


def shaped(requests):
    return "".join([f"{len(requests)}\n"] + [f"{s} {e}\n" for s, e in requests])


def scattered(rng, n, top, longest):
    requests = []
    for _ in range(n):
        start = rng.randint(0, top)
        requests.append((start, min(top, start + rng.randint(0, longest))))
    return requests


def sized(n, rng):
    return shaped(scattered(rng, n, 10 * n, 20))


def tests():
    top = 4000000000
    yield "01-empty", shaped([])
    yield "02-single", shaped([(7, 9)])
    yield "03-all-cancelled", shaped([(5, 5), (0, 0), (5, 5), (top, top)])
    yield "04-touching-chain", shaped([(30, 40), (10, 20), (40, 41), (20, 30), (42, 43), (43, 50)])
    yield "05-nested", shaped([(10, 100), (20, 30), (40, 50), (60, 100), (70, 80), (101, 102), (99, 100)])
    yield "06-identical", shaped([(3, 8)] * 6 + [(8, 9)] * 2 + [(1, 2)])
    yield "07-cancelled-bridge", shaped([(0, 5), (6, 9), (5, 5), (6, 6), (7, 7), (20, 20), (30, 31), (31, 31), (32, 33)])
    yield "08-extreme-times", shaped([(0, top), (0, 1), (top - 1, top)])
    yield "09-beyond-32-bits", shaped([(0, 2147483647), (2147483648, 4294967295 - 300000000), (top - 1, top)])
    yield "10-same-start", shaped([(5, 9), (5, 6), (5, 20), (5, 7), (19, 21), (22, 23)])
    yield "11-same-end", shaped([(9, 20), (3, 20), (19, 20), (20, 20), (21, 22), (1, 2), (0, 2)])
    yield "12-one-second-gaps", shaped([(i * 3, i * 3 + 2) for i in range(40, -1, -1)])
    for at in range(4):
        rng = random.Random(1300 + at)
        yield f"{13 + at}-random-small", shaped(scattered(rng, 12 + 10 * at, 60 + 60 * at, 8))
    rng = random.Random(17)
    yield "17-random-long", shaped(scattered(rng, 300, top, 9000000))
    rng = random.Random(18)
    apart = [(5 * i, 5 * i + rng.randint(1, 4)) for i in range(10000)]
    again = [(s, rng.randint(s, e)) for s, e in apart]
    rng.shuffle(apart)
    rng.shuffle(again)
    yield "18-large-apart", shaped(apart + again)
    rng = random.Random(19)
    yield "19-large-dense", shaped(scattered(rng, 20000, 99999, 12))
    staircase = [(2 * i, 2 * i + 2) for i in range(18000)]
    rng.shuffle(staircase)
    yield "20-large-staircase", shaped(staircase)


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
