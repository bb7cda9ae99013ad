import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent


def shaped(k, w, requests):
    return "".join([f"{len(requests)} {k} {w}\n"] + [f"{t} {name} {cost}\n" for t, name, cost in requests])


def walk(rng, n, names, longest, dearest):
    second, requests = 0, []
    for _ in range(n):
        second += rng.randint(0, longest)
        requests.append((second, rng.choice(names), rng.randint(1, dearest)))
    return requests


def tests():
    top = 4000000000
    yield "01-empty", shaped(1, 1, [])
    yield "02-exactly-the-limit", shaped(10, 4, [(0, "a", 10), (3, "a", 1), (4, "a", 9), (5, "a", 1), (6, "a", 1), (8, "a", 9)])
    yield "03-too-dear-alone", shaped(5, 100, [(0, "a", 6), (1, "a", 5), (2, "a", 1), (101, "a", 6), (101, "a", 5)])
    yield "04-cheap-after-dear", shaped(10, 10, [(0, "b", 4), (1, "b", 7), (2, "b", 6), (3, "b", 1), (9, "b", 5), (10, "b", 4), (12, "b", 6)])
    big = 1000000000
    yield "05-extreme-costs", shaped(big, 5, [(t, "z", big) for t in (0, 1, 5, 6, 10, 15, 20, top)])
    for at in range(3):
        rng = random.Random(60 + at)
        yield f"0{6 + at}-random-small", shaped(rng.randint(5, 15), rng.randint(3, 8), walk(rng, 40, ["a", "b", "ab"][: at + 1], 2, 7))
    rng = random.Random(9)
    yield "09-large", shaped(20000, 9000, walk(rng, 15000, ["p", "q", "r"], 2, 20))


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
