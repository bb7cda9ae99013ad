import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent


def shaped(k, c, me, entries):
    return "".join([f"{len(entries)} {k} {c} {me}\n"] + [" ".join(entry) + "\n" for entry in entries])


def letters(number, width):
    out = ""
    for _ in range(width):
        out = chr(97 + number % 26) + out
        number //= 26
    return out


def mixed(rng, n, viewers, titles, genres, width):
    genre = [letters(rng.randrange(genres), 2) for _ in range(titles)]
    entries = []
    for _ in range(n):
        title = rng.randrange(titles)
        entries.append((letters(rng.randrange(viewers), 2), letters(title, width), genre[title]))
    return entries


def tests():
    yield "01-empty", shaped(1, 1, "me", [])
    one = [("me", "a", "g")] + [("you", t, "g") for t in "abcde"]
    yield "02-one-genre", shaped(4, 2, "me", one)
    yield "03-cap-not-reached", shaped(9, 9, "me", one)
    yield "04-watched-do-not-count", shaped(3, 1, "me", [("me", "a", "g"), ("me", "b", "h"), ("you", "a", "g"), ("you", "c", "g"), ("you", "d", "h"), ("you", "e", "h")])
    yield "05-cap-at-ties", shaped(3, 1, "me", [("me", "a", "x")] + [("you", t, "pqpqr"["bcdef".index(t)]) for t in "bcdef"] + [("you", "a", "x")])
    for at in range(3):
        rng = random.Random(60 + at)
        yield f"0{6 + at}-random-small", shaped(rng.randint(3, 6), rng.randint(1, 2), "aa", mixed(rng, 40 + 20 * at, 4, 14 + 4 * at, 4, 1))
    rng = random.Random(9)
    yield "09-large", shaped(120, 5, "ab", mixed(rng, 15000, 200, 900, 40, 3))


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
