import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent


def shaped(w, p, r, readings):
    return f"{len(readings)} {w} {p} {r}\n" + " ".join(map(str, readings)) + "\n"


def levelled(rng, n, w):
    readings, level = [], 10
    while len(readings) < n:
        for _ in range(rng.randint(1, 4 * w)):
            odd = rng.random() < 0.15
            readings.append(level * rng.randint(2, 5) if odd else rng.randint(level - level // 4, level))
        level = rng.randint(8, 90)
    return readings[:n]


def tests():
    yield "01-empty", shaped(1, 100, 1, [])
    yield "02-row-of-one", shaped(2, 150, 1, [4, 4, 7, 9, 9, 9, 14, 3, 3, 5, 1])
    yield "03-row-just-missed", shaped(2, 100, 3, [5, 5, 9, 9, 5, 9, 9, 4, 9, 9, 9, 9, 9, 10, 9])
    yield "04-rows-straight-after", shaped(1, 100, 2, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    yield "05-window-of-zeros", shaped(3, 10000, 4, [0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1000000000, 0])
    for at in range(3):
        rng = random.Random(60 + at)
        w = rng.randint(2, 5)
        yield f"0{6 + at}-random-small", shaped(w, rng.choice([110, 130, 150]), rng.randint(2, 4), levelled(rng, 50 + 20 * at, w))
    rng = random.Random(9)
    yield "09-large", shaped(90, 140, 6, levelled(rng, 50000, 90))


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
