import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent


def shaped(k, h, me, entries):
    return "".join([f"{len(entries)} {k} {h} {me}\n"] + [f"{viewer} {title}\n" for viewer, title in entries])


def letters(number, width):
    out = ""
    for _ in range(width):
        out = chr(97 + number % 26) + out
        number //= 26
    return out


def mixed(rng, n, viewers, titles, width):
    return [(letters(rng.randrange(viewers), 2), letters(rng.randrange(titles), width)) for _ in range(n)]


def tests():
    yield "01-empty", shaped(1, 1, "me", [])
    yield "02-fewer-than-h", shaped(5, 9, "me", [("me", "a"), ("me", "b"), ("you", "a"), ("you", "b"), ("you", "c")])
    yield "03-rewatched", shaped(5, 2, "me", [("me", t) for t in "abcda"] + [("you", "b"), ("you", "x"), ("it", "a"), ("it", "y"), ("we", "d"), ("we", "z"), ("we", "b")])
    yield "04-same-title-again", shaped(5, 2, "me", [("me", t) for t in "abbbb"] + [("you", "a"), ("you", "x"), ("it", "b"), ("it", "y")])
    yield "05-old-not-recommended", shaped(5, 1, "me", [("me", "a"), ("me", "b"), ("you", "a"), ("you", "b"), ("it", "a"), ("it", "c")])
    for at in range(3):
        rng = random.Random(60 + at)
        yield f"0{6 + at}-random-small", shaped(5, rng.randint(2, 4), "aa", mixed(rng, 40 + 20 * at, 4, 10 + 4 * at, 1))
    rng = random.Random(9)
    yield "09-large", shaped(200, 40, "ab", mixed(rng, 20000, 200, 900, 3))


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
