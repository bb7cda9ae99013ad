import argparse
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent


def shaped(k, me, entries):
    return "".join([f"{len(entries)} {k} {me}\n"] + [f"{viewer} {title}\n" for viewer, title in entries])


def letters(number, width):
    out = ""
    for _ in range(width):
        out = chr(97 + number % 26) + out
        number //= 26
    return out


def mixed(rng, n, viewers, titles, width=3):
    return [(letters(rng.randrange(viewers), 2), letters(rng.randrange(titles), width)) for _ in range(n)]


def sized(n, rng):
    viewers = max(2, n // 60)
    titles = max(2, n // 30)
    entries = [(letters(rng.randrange(viewers), 4), letters(rng.randrange(titles), 5)) for _ in range(n)]
    return shaped(20, letters(0, 4), entries)


def tests():
    yield "01-empty", shaped(3, "me", [])
    yield "02-viewer-unknown", shaped(3, "me", [("you", "a"), ("you", "b"), ("they", "b")])
    yield "03-only-our-viewer", shaped(3, "me", [("me", "a"), ("me", "b"), ("me", "a")])
    yield "04-nothing-in-common", shaped(3, "me", [("me", "a"), ("you", "b"), ("you", "c"), ("they", "d")])
    yield "05-all-watched", shaped(9, "me", [("me", "a"), ("me", "b"), ("you", "a"), ("you", "b"), ("they", "b")])
    yield "06-repeated-entries", shaped(9, "me", [("me", "a")] * 3 + [("you", "a")] * 4 + [("you", "b")] * 5 + [("they", "a"), ("they", "c"), ("it", "c"), ("it", "a"), ("it", "a")])
    ties = [("me", "a")] + [(letters(v, 1) * 2, t) for v in range(3) for t in ("a", "zz", "z", "mmm", "mm", "b")]
    yield "07-ties", shaped(4, "me", ties)
    yield "08-k-larger", shaped(20000, "me", ties)
    yield "09-weight-beats-popularity", shaped(2, "me", [("me", t) for t in "abcd"] + [("fan", t) for t in "abcdx"] + [(v * 2, t) for v in "pqr" for t in "ay"])
    yield "10-name-is-also-title", shaped(5, "dune", [("dune", "ana"), ("ana", "dune"), ("ana", "ana"), ("ben", "ana"), ("ben", "ben")])
    yield "11-k-one", shaped(1, "me", [("me", "a"), ("you", "b"), ("you", "a"), ("it", "a"), ("it", "aa"), ("you", "aa")])
    yield "12-longest-names", shaped(2, "m" * 12, [("m" * 12, "t" * 12), ("n" * 12, "t" * 12), ("n" * 12, "t" * 11), ("n" * 12, "s" * 12), ("m" * 11, "t" * 12)])
    for at in range(5):
        rng = random.Random(1300 + at)
        viewers, titles = rng.randint(3, 6), rng.randint(6, 14)
        yield f"{13 + at}-random-small", shaped(rng.randint(1, 8), letters(0, 2), mixed(rng, 20 + 10 * at, viewers, titles, 1))
    rng = random.Random(18)
    mine = [letters(i, 3) for i in range(6000)]
    others = [letters(6000 + i, 3) for i in range(8000)]
    entries = [("me", t) for t in mine] + [("you", t) for t in mine + others]
    rng.shuffle(entries)
    yield "18-large-two-viewers", shaped(50, "me", entries)
    rng = random.Random(19)
    yield "19-large-many-viewers", shaped(300, "ab", mixed(rng, 20000, 400, 900))
    rng = random.Random(20)
    yield "20-large-few-titles", shaped(20000, "aa", mixed(rng, 20000, 600, 60))


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


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", type=int)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.size is None:
        write_tests()
    else:
        sys.stdout.write(sized(options.size, random.Random(options.seed)))


main()
