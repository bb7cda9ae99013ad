"""Writes every test in data/secret again."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def show(lines):
    return "\n".join([str(len(lines)), *lines]) + "\n"


def randomly(rng, count, spread, most, cancels, owners):
    lines, orders = [], []
    for place in range(1, count + 1):
        if orders and rng.random() < cancels:
            lines.append(f"C {rng.choice(orders)}")
            continue
        lines.append(f"{rng.choice('BS')} {50 + rng.randint(-spread, spread)} {rng.randint(1, most)} {rng.choice(owners)}")
        orders.append(place)
    return show(lines)


def tests():
    rng = random.Random(20260123)
    big = 10**9
    yield "empty", show([])
    yield "only-own-orders", show(["S 5 1 me", "S 6 2 me", "S 7 4 me", "B 6 9 me", "C 1", "C 3", "C 4"])
    yield "own-order-not-reached", show(["S 5 4 a", "S 5 4 b", "B 5 4 b", "C 2", "B 3 1 a", "B 3 1 b", "S 3 1 b", "C 6"])
    yield "own-order-too-dear", show(["S 5 4 a", "S 4 4 b", "B 4 9 a", "C 1", "C 3"])
    yield "beyond-32-bit", show([f"S {10**6} {big} a", f"S {10**6} {big} b", f"S {10**6} {big} a", f"S {10**6} {big} a", f"B {10**6} {big} a", f"B {10**6} {big} b"])
    for size, owners in ((40, "ab"), (200, "abc"), (5000, ["ann", "bob", "eve", "joe", "kim", "zoe"])):
        yield f"random-{size}", randomly(rng, size, 5, 9, 0.1, owners)


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
