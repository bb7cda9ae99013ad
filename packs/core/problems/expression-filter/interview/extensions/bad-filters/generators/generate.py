"""Rewrites data/secret."""
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


def tests():
    rng = random.Random(4402)
    records = ["ms=1", "size=2", "ms=2 size=1"]
    yield "01-correct", case(records, "not ( ms = 1 or size = 2 )")
    yield "02-bracket-not-closed", case(records, "ms = 1 or ( size = 2 and ( ms = 2 )")
    yield "03-bracket-not-opened", case(records, "( ms = 1 ) ) and ( size = 2")
    yield "04-word-as-field", case(records, "ms = 1 and or = 2")
    yield "05-empty-brackets", case(records, "not ( ) or ms = 1")
    yield "06-ends-after-sign", case(records, "ms = 1 or ms <")
    yield "07-number-first", case(records, "5 < ms")
    yield "08-not-after-comparison", case(records, "ms = 1 not size = 2")
    tokens = tree(rng, 30, 3)
    tokens[61] = "("
    yield "09-random-broken", case(some_records(rng, 5, 3), tokens)
    tokens = nested(rng, 5000, 9)
    yield "10-large-one-short", case(some_records(rng, 5, 9), tokens[:-1])


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
    write_all()
