import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent


def shaped(k, w, b, requests):
    return "".join([f"{len(requests)} {k} {w} {b}\n"] + [f"{t} {name}\n" for t, name in requests])


def walk(rng, n, names, longest):
    second, requests = 0, []
    for _ in range(n):
        second += rng.randint(0, longest)
        requests.append((second, rng.choice(names)))
    return requests


def tests():
    top = 4000000000
    yield "01-empty", shaped(1, 1, 1, [])
    yield "02-block-ends-exactly", shaped(1, 2, 6, [(0, "a"), (1, "a"), (6, "a"), (7, "a"), (8, "a"), (14, "a"), (15, "a")])
    yield "03-block-shorter-than-window", shaped(2, 20, 3, [(t, "a") for t in (0, 1, 2, 3, 4, 5, 6, 7, 8, 20, 21, 22, 23, 25)])
    yield "04-block-of-one-second", shaped(1, 4, 1, [(0, "a"), (1, "a"), (1, "a"), (2, "a"), (3, "a"), (4, "a"), (4, "b")])
    big = 1000000000
    yield "05-extreme", shaped(1, big, big, [(0, "z"), (1, "z"), (big, "z"), (big + 1, "z"), (top - 1, "z"), (top, "z"), (top, "z")])
    for at in range(3):
        rng = random.Random(60 + at)
        yield f"0{6 + at}-random-small", shaped(rng.randint(1, 3), rng.randint(3, 8), rng.randint(2, 9), walk(rng, 50, ["a", "b", "ab"][: at + 1], 2))
    rng = random.Random(9)
    yield "09-large", shaped(40, 500, 300, walk(rng, 20000, ["p", "q", "r", "s"], 2))


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
