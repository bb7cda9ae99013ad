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
        operation = rng.choices(["play", "has", "drop", "pin", "unpin"], [12, 2, 1, 2, 2])[0]
        operations.append(f"{operation} {letters(track, width)}" + (f" {sizes[track]}" if operation == "play" else ""))
    return operations


def tests():
    yield "01-empty", shaped(1, [])
    yield "02-pin-missing", shaped(4, ["pin a", "unpin a", "play a 2", "unpin a", "play b 2", "play c 2", "has a", "pin a", "play a 2", "play d 4"])
    yield "03-all-pinned", shaped(4, ["play a 2", "play b 2", "pin a", "pin b", "play c 1", "play a 2", "unpin b", "play c 1", "has b", "play d 2", "drop a", "play e 3"])
    yield "04-streamed-removes-nothing", shaped(10, ["play a 5", "pin a", "play b 3", "play c 2", "play d 6", "has b", "has c", "play e 5", "play a 5"])
    yield "05-unpin-counts-as-play", shaped(3, ["play a 1", "pin a", "play b 1", "play c 1", "unpin a", "play d 1", "has a", "unpin a", "play e 1", "play f 1", "has a"])
    yield "06-drop-forgets-pin", shaped(3, ["play a 1", "pin a", "pin a", "drop a", "play a 1", "play b 1", "play c 1", "play d 1", "has a", "play e 3"])
    for at in range(3):
        rng = random.Random(70 + at)
        yield f"0{7 + at}-random-small", shaped(rng.randint(12, 30), mixed(rng, 50 + 40 * at, 6 + 4 * at, 1, 9))
    rng = random.Random(10)
    yield "10-large", shaped(6000, mixed(rng, 9000, 1500, 3, 12))


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
