"""Writes every test in data/secret again."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def show(invoices):
    lines = [str(len(invoices))]
    lines += [f"{payer} {amount} {len(parts)} " + " ".join(f"{name} {weight}" for name, weight in parts) for payer, amount, parts in invoices]
    return "\n".join(lines) + "\n"


def randomly(rng, people, invoices, most, largest, heaviest):
    made = []
    for _ in range(invoices):
        sharers = rng.sample(people, rng.randint(1, min(most, len(people))))
        made.append((rng.choice(people), rng.randint(1, largest), [(name, rng.randint(1, heaviest)) for name in sharers]))
    return show(made)


def tests():
    rng = random.Random(20260182)
    big = 10**9
    people = [a + b + c for a in "abcdefghij" for b in "klmnopqrst" for c in "uvwxy"]
    yield "no-invoices", show([])
    yield "equal-weights", show([("ann", 11, [("bob", 5), ("cid", 5), ("dan", 5)])])
    yield "several-cents-left", show([("zoe", 7, [("a", 3), ("b", 3), ("c", 5), ("d", 3)]), ("zoe", 2, [("d", 1), ("b", 999), ("c", 1000)])])
    yield "amount-smaller-than-weights", show([("ann", 3, [("b", 100), ("c", 900), ("d", 1)])])
    yield "products-beyond-32-bit", show([("ann", big, [("b", 1000), ("c", 999), ("d", 1)]), ("b", big, [("ann", 7), ("c", 3)])])
    for count, invoices, most, largest, heaviest in ((4, 8, 4, 50, 5), (40, 60, 6, 1000, 100), (500, 1500, 5, 99999, 1000)):
        yield f"random-{count}-people", randomly(rng, people[:count], invoices, most, largest, heaviest)


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
