"""Writes every test in data/secret again."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def show(operations):
    return "\n".join([str(len(operations)), *operations]) + "\n"


def randomly(rng, count, largest, kinds):
    operations = []
    for _ in range(count):
        kind = rng.choice(kinds)
        operations.append(f"{kind} {rng.randint(1, 100) if kind == '?' else rng.randint(0, largest)}")
    return show(operations)


def tests():
    rng = random.Random(20260193)
    big = 10**9
    yield "no-operations", show([])
    yield "only-questions", show(["? 1", "? 100", "- 0", "? 50"])
    yield "withdraw-unknown", show(["+ 5", "- 4", "- 6", "? 50", "- 5", "? 50", "- 5", "? 50", "+ 7", "? 1"])
    yield "withdraw-one-of-equals", show(["+ 5", "+ 5", "+ 5", "+ 9", "- 5", "? 50", "? 67", "- 5", "? 50", "? 51", "- 5", "? 1"])
    yield "extreme-values", show([f"+ {big}", "+ 0", "? 50", "? 51", "? 100", "- 0", "? 1", f"- {big}", "? 1"])
    for count, largest, kinds in ((40, 5, "++-?"), (400, 30, "+++--??"), (8000, 3000, "+++-??")):
        yield f"random-{count}", randomly(rng, count, largest, kinds)


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
