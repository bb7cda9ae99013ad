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


def tests():
    top = 4000000000
    yield "01-single", shaped([(3, 9)])
    yield "02-all-cancelled", shaped([(4, 4), (9, 9), (4, 4)])
    yield "03-filling-gaps", shaped([(0, 1), (2, 3), (4, 5), (6, 7), (1, 2), (5, 6), (3, 4), (0, 7)])
    yield "04-swallow-all", shaped([(10 * i + 5, 10 * i + 8) for i in range(20)] + [(50, 100), (0, 300), (20, 30)])
    yield "05-extreme-times", shaped([(0, 1), (top - 1, top), (1, top - 1), (0, top)])
    for at in range(3):
        rng = random.Random(600 + at)
        yield f"0{6 + at}-random-small", shaped(scattered(rng, 15 + 15 * at, 90 + 90 * at, 8))
    rng = random.Random(9)
    yield "09-large", shaped(scattered(rng, 15000, 99999, 5))


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
