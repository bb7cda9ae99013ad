"""Writes every test in data/secret again."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def show(lines):
    return "\n".join([str(len(lines)), *lines]) + "\n"


def randomly(rng, count, spread, most, cancels):
    lines, orders = [], []
    for place in range(1, count + 1):
        if orders and rng.random() < cancels:
            lines.append(f"C {rng.choice(orders)}")
            continue
        lines.append(f"{rng.choice(['B', 'S', 'B', 'S', 'FB', 'FS'])} {50 + rng.randint(-spread, spread)} {rng.randint(1, most)}")
        orders.append(place)
    return show(lines)


def tests():
    rng = random.Random(20260122)
    big = 10**9
    yield "empty", show([])
    yield "kill-on-empty-book", show(["FB 10 1", "FS 1 1", "C 1", "C 2"])
    yield "exactly-enough", show(["S 5 2", "S 6 3", "FB 6 5", "B 9 4", "B 8 4", "FS 8 8"])
    yield "enough-only-at-worse-prices", show(["S 5 2", "S 6 3", "FB 5 3", "B 4 4", "B 3 4", "FS 4 5", "FS 3 5", "C 4", "C 5"])
    yield "cancelled-orders-do-not-count", show(["S 5 2", "S 5 3", "C 1", "FB 5 4", "FB 5 3"])
    yield "beyond-32-bit", show([f"S {10**6} {big}"] * 4 + [f"FB {10**6} {big}", "S 1 1", f"FB {10**6} {big}", f"B 999 {big}"])
    for size in (30, 150, 2000):
        yield f"random-{size}", randomly(rng, size, 5, 9, 0.15)


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
