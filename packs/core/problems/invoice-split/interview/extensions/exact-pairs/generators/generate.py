"""Writes every test in data/secret again."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def show(invoices):
    lines = [str(len(invoices))]
    lines += [f"{payer} {amount} {len(sharers)} {' '.join(sharers)}" for payer, amount, sharers in invoices]
    return "\n".join(lines) + "\n"


def randomly(rng, people, invoices, most, largest):
    return show([(rng.choice(people), rng.randint(1, largest), rng.sample(people, rng.randint(1, min(most, len(people))))) for _ in range(invoices)])


def tests():
    rng = random.Random(20260183)
    people = [a + b + c for a in "abcdefghij" for b in "klmnopqrst" for c in "uvwxy"]
    yield "no-invoices", show([])
    yield "only-pairs", show([("a", 5, ["b"]), ("c", 9, ["d"]), ("e", 5, ["f"]), ("g", 1, ["h"])])
    yield "more-debtors-than-creditors", show([("m", 5, ["c"]), ("n", 10, ["b", "a"]), ("k", 5, ["d"]), ("z", 5, ["e"])])
    yield "pair-arises-later", show([("a", 60, ["x"]), ("b", 40, ["y"]), ("b", 5, ["x"]), ("c", 5, ["z"])])
    yield "no-pair", show([("a", 60, ["x", "y"]), ("b", 1, ["z"]), ("a", 2, ["z"])])
    for count, invoices, most, largest in ((8, 8, 2, 4), (60, 60, 3, 6), (500, 700, 2, 40), (500, 3000, 4, 99)):
        yield f"random-{count}-people-{invoices}-invoices", randomly(rng, people[:count], invoices, most, largest)


def main():
    folder = ROOT / "data" / "secret"
    folder.mkdir(parents=True, exist_ok=True)
    for old in [*folder.glob("*.in"), *folder.glob("*.ans")]:
        old.unlink()
    solution = str(ROOT / "submissions" / "accepted" / "solution.py")
    for place, (name, text) in enumerate(tests(), 1):
        answer = subprocess.run([sys.executable, solution], input=text, capture_output=True, text=True, check=True).stdout
        (folder / f"{place:02d}-{name}.in").write_text(text)
        (folder / f"{place:02d}-{name}.ans").write_text(answer)


if __name__ == "__main__":
    main()
