"""Rewrites data/secret (no arguments), or prints one input of a given size: --size N --seed S."""
import argparse
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOLUTION = ROOT / "submissions" / "accepted" / "solution.py"


NAMES = ["status", "size", "ms", "level", "zone", "port"]
SIGNS = ["<", "<=", ">", ">=", "=", "!="]


def case(records, tokens):
    """Records are dictionaries or ready lines."""
    lines = [r if isinstance(r, str) else " ".join(f"{k}={v}" for k, v in r.items()) for r in records]
    return "\n".join([str(len(lines)), *lines, tokens if isinstance(tokens, str) else " ".join(tokens)]) + "\n"


def some_records(rng, count, high, low=0):
    return [{name: rng.randint(low, high) for name in rng.sample(NAMES, rng.randint(1, len(NAMES)))} for _ in range(count)]


def comparison(rng, high, low=0):
    return [rng.choice(NAMES), rng.choice(SIGNS), str(rng.randint(low, high))]


def tree(rng, parts, high):
    """A random filter with the given number of comparisons, with few more brackets than needed."""
    if parts == 1:
        found = comparison(rng, high)
        return ["not", *found] if rng.random() < 0.25 else found
    left = rng.randint(1, parts - 1)
    found = tree(rng, left, high) + [rng.choice(["and", "or"])] + tree(rng, parts - left, high)
    kind = rng.random()
    if kind < 0.2:
        return ["(", *found, ")"]
    return ["not", "(", *found, ")"] if kind < 0.4 else found


def chain(rng, parts, high, words):
    found = comparison(rng, high)
    for _ in range(parts - 1):
        found += [rng.choice(words)] + comparison(rng, high)
    return found


def nested(rng, depth, high):
    """( ( ( a and b ) or c ) and d ) ... with some not in front of brackets."""
    front, back = [], []
    for _ in range(depth):
        front.append(rng.choice(["(", "(", "not ("]))
        back += [rng.choice(["and", "or"]), *comparison(rng, high), ")"]
    return " ".join(front).split() + comparison(rng, high) + back


def sized(rng, size):
    tokens = []
    while len(tokens) < size:
        parts = nested(rng, rng.randint(1, 6), 9)
        tokens += ([rng.choice(["and", "or"])] if tokens else []) + parts
    return case(some_records(rng, 5, 9), tokens)


def tests():
    rng = random.Random(4401)
    edge = 10**18
    yield "01-one-comparison", case(["ms=5", "ms=6", "ms=7"], "ms < 6")
    signs = " ".join(f"( zone = {i} and ms {sign} 6 ) or" for i, sign in enumerate(SIGNS)).rsplit(" ", 1)[0]
    yield "02-every-sign", case([f"zone={i} ms={v}" for i in range(6) for v in (5, 6, 7)], signs)
    yield "03-missing-field", case(["ms=0", "size=0", "ms=0 size=0", "level=1"], "size != 3 or size >= 0 and ms = 0")
    yield "04-not-of-missing-field", case(["ms=1", "size=1", "size=2", "size=0 ms=4"], "not size = 1")
    yield "05-and-before-or", case(["ms=1", "ms=1 size=1", "ms=1 zone=1", "size=1", "size=1 zone=1", "zone=1"], "ms = 1 or size = 1 and zone = 1")
    yield "06-and-before-or-left", case(["ms=1", "ms=1 size=1", "ms=1 zone=1", "size=1", "size=1 zone=1", "zone=1"], "ms = 1 and size = 1 or zone = 1")
    yield "07-not-covers-next-part-only", case(["ms=1", "size=1", "ms=1 size=1", "level=1"], "not ms = 1 and size = 1 or not ms = 1 or level = 1")
    yield "08-not-before-brackets", case(["ms=1", "size=1", "ms=1 size=1", "level=1"], "not ( ms = 1 or size = 1 ) and not not level = 1")
    yield "09-many-nots", case(["ms=1", "ms=2"], "not " * 1001 + "ms = 1 and " + "not " * 1000 + "( ms > 0 )")
    yield "10-useless-brackets", case(["ms=1", "size=1"], "( ( ( ms = 1 ) ) ) or ( ( size = 2 ) )")
    yield "11-negative-and-huge", case([f"ms={edge} size={-edge}", f"ms={edge - 1} size={1 - edge}", "ms=-1 size=0", "ms=0 size=-2"], f"ms = {edge} or size < {1 - edge} or ms > -2 and ms < 0 or size = {1 - edge} and ms != {edge}")
    yield "12-names-like-words", case(["android=1 nothing=2", "order=3", "android=2"], "not android = 1 and order >= 3 or nothing = 2")
    for i, parts in ((13, 4), (14, 6), (15, 9), (16, 14), (17, 40)):
        yield f"{i}-random", case(some_records(rng, 20, 3), tree(rng, parts, 3))
    yield "18-random-wide", case(some_records(rng, 20, 9, -9), chain(rng, 60, 9, ["and", "and", "or"]))
    yield "19-deep-brackets", case(some_records(rng, 10, 9), nested(rng, 6000, 9))
    yield "20-large-chain", case(some_records(rng, 10, 9), "level < 0 or " + " or ".join(" and ".join(" ".join(c) for c in (comparison(rng, 9), comparison(rng, 4))) + " and ms > 9" for _ in range(4900)))
    yield "21-deep-right-nesting", case(["ms=1", "ms=2", "size=4"], "not ( ms = 1 or " * 7000 + "ms = 2" + " )" * 7000)


def write_all():
    folder = ROOT / "data" / "secret"
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for name, text in tests():
        (folder / f"{name}.in").write_text(text)
        run = subprocess.run([sys.executable, str(SOLUTION)], input=text, capture_output=True, text=True, check=True)
        (folder / f"{name}.ans").write_text(run.stdout)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", type=int)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.size is None:
        write_all()
    else:
        sys.stdout.write(sized(random.Random(options.seed), options.size))
