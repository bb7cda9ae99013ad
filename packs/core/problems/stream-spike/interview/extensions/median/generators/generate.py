import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent


def shaped(w, p, readings):
    return f"{len(readings)} {w} {p}\n" + " ".join(map(str, readings)) + "\n"


def noisy(rng, n, low, high, often):
    return [rng.randint(high, 4 * high) if rng.random() < often else rng.randint(low, high) for _ in range(n)]


def tests():
    yield "01-empty", shaped(1, 100, [])
    yield "02-window-of-one", shaped(1, 150, [4, 6, 7, 9, 10, 13, 2, 3, 4])
    yield "03-odd-readings-in-window", shaped(5, 150, [900, 3, 4, 900, 5, 8, 7, 6, 9, 7, 7, 11, 10])
    yield "04-duplicates", shaped(5, 100, [7, 7, 7, 7, 7, 7, 8, 7, 6, 6, 6, 7, 6, 6, 7])
    yield "05-extreme", shaped(3, 10000, [1000000000, 10000000, 9999999, 1000000000, 0, 1000000000, 0, 1, 1000000000])
    for at in range(3):
        rng = random.Random(60 + at)
        yield f"0{6 + at}-random-small", shaped(rng.choice([3, 5, 7]), rng.choice([100, 120, 175]), noisy(rng, 40 + 20 * at, 0, 12 + 9 * at, 0.2))
    rng = random.Random(9)
    yield "09-large", shaped(19999, 170, noisy(rng, 40000, 10, 999, 0.02))


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


write_tests()
