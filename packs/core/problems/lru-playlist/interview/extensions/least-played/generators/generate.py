import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent


def shaped(capacity, operations):
    return "".join([f"{len(operations)} {capacity}\n"] + [operation + "\n" for operation in operations])


def letters(number, width):
    out = ""
    for _ in range(width):
        out = chr(97 + number % 26) + out
        number //= 26
    return out


def mixed(rng, n, tracks, width, largest):
    sizes = [rng.randint(1, largest) for _ in range(tracks)]
    operations = []
    for _ in range(n):
        track = min(rng.randrange(tracks), rng.randrange(tracks))
        operation = rng.choices(["play", "has", "drop"], [12, 2, 1])[0]
        operations.append(f"{operation} {letters(track, width)}" + (f" {sizes[track]}" if operation == "play" else ""))
    return operations


def tests():
    yield "01-empty", shaped(1, [])
    yield "02-equal-counts", shaped(3, [f"play {c} 1" for c in "abcabc"] + ["play d 1", "has a", "play e 1", "has d", "has b"])
    yield "03-count-starts-afresh", shaped(2, ["play a 1"] * 5 + ["drop a", "play a 1", "play b 1", "play b 1", "play c 1", "has a", "play a 1", "has c", "has b"])
    yield "04-favourite-survives", shaped(5, ["play f 1", "play f 1"] + [f"play {letters(at, 2)} {1 + at % 3}" for at in range(20)] + ["has f", "play zz 5", "has f"])
    yield "05-too-large", shaped(5, ["play a 5", "play b 6", "has a", "play c 1", "has a", "has c", "play b 6"])
    for at in range(3):
        rng = random.Random(60 + at)
        yield f"0{6 + at}-random-small", shaped(rng.randint(12, 30), mixed(rng, 50 + 40 * at, 6 + 4 * at, 1, 9))
    rng = random.Random(9)
    yield "09-large", shaped(4000, mixed(rng, 9000, 1500, 3, 12))


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
