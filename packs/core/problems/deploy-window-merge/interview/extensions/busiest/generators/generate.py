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
    yield "01-empty", shaped([])
    yield "02-all-cancelled", shaped([(4, 4), (9, 9)])
    yield "03-touching", shaped([(10, 20), (20, 30), (30, 40), (50, 60)])
    yield "04-swap-at-peak", shaped([(0, 10), (5, 15), (10, 20), (30, 40), (30, 40), (15, 16)])
    yield "05-extreme-times", shaped([(0, top), (0, top), (5, 5)])
    for at in range(3):
        rng = random.Random(600 + at)
        yield f"0{6 + at}-random-small", shaped(scattered(rng, 15 + 15 * at, 50 + 40 * at, 9))
    rng = random.Random(9)
    yield "09-large", shaped(scattered(rng, 12000, 99999, 40))


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
