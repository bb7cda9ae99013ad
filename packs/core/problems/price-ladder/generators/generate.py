"""Without arguments: writes every test in data/secret again. With --size N --seed S: prints one input of that size."""
import argparse
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def show(lines):
    return "\n".join([str(len(lines)), *lines]) + "\n"


def randomly(rng, count, middle, spread, most, cancels):
    lines, orders = [], []
    for place in range(1, count + 1):
        if orders and rng.random() < cancels:
            lines.append(f"C {rng.choice(orders)}")
            continue
        kind = rng.choice("BS")
        price = middle + rng.randint(-spread, spread)
        lines.append(f"{kind} {price} {rng.randint(1, most)}")
        orders.append(place)
    return show(lines)


def waiting(rng, count, low, middle, high):
    """Mostly orders that wait: buyers below the middle, sellers above it, and now and then one that crosses."""
    lines, orders = [], []
    for place in range(1, count + 1):
        chance = rng.random()
        if orders and chance < 0.05:
            lines.append(f"C {rng.choice(orders)}")
            continue
        kind = rng.choice("BS")
        below = (kind == "B") == (chance < 0.93)
        price = rng.randint(low, middle - 1) if below else rng.randint(middle + 1, high)
        lines.append(f"{kind} {price} {rng.randint(1, 60)}")
        orders.append(place)
    return show(lines)


def deep(rng, count):
    """Half of the operations build a deep book of sellers, the other half buys from it bit by bit."""
    sellers = [f"S {rng.randint(1000, 9999)} {rng.randint(20, 60)}" for _ in range(count // 2)]
    buyers = [f"B 9999 {rng.randint(20, 60)}" for _ in range(count - count // 2)]
    return show(sellers + buyers)


def sized(n, rng):
    return waiting(rng, n, 1000, 5000, 9000)


def tests():
    rng = random.Random(20260121)
    big = 10**9
    yield "empty", show([])
    yield "one-buyer", show(["B 1 1"])
    yield "one-seller-cancelled-twice", show(["S 7 9", "C 1", "C 1"])
    yield "equal-prices-trade", show(["S 5 2", "B 5 1", "B 4 1", "S 4 3", "B 5 2"])
    yield "first-come-first-served", show(["S 9 3", "S 9 4", "S 9 5", "B 9 5", "C 1", "C 2", "C 3", "B 6 1", "B 6 2", "B 6 3", "S 6 2", "C 8", "C 9", "C 10"])
    yield "price-of-the-waiting-order", show(["S 10 1", "S 12 1", "S 14 1", "B 20 3", "B 9 1", "B 8 1", "S 1 2"])
    yield "rest-waits", show(["B 10 5", "S 9 8", "B 9 2", "C 2", "B 9 2", "S 8 1", "C 5"])
    yield "rest-keeps-its-place", show(["S 9 10", "S 9 10", "B 9 4", "B 9 4", "B 9 4", "C 1", "C 2"])
    yield "cancel-after-fill", show(["S 3 2", "B 3 2", "C 1", "C 2", "B 3 5", "S 3 2", "C 5", "C 5", "C 6"])
    yield "cancel-the-best", show(["S 3 2", "S 4 2", "S 3 1", "C 1", "B 4 2", "B 2 2", "B 1 7", "C 6", "S 1 3", "S 1 9"])
    yield "beyond-32-bit", show([f"S {10**6} {big}", f"S {10**6 - 1} {big}", f"S {10**6} {big}", f"B {10**6 - 1} {big}", f"B {10**6} {big - 1}", f"S {10**6} {big}", "C 1", f"B 1 {big}", f"B 1 {big}", f"B 1 {big}", f"B 1 {big}"])
    yield "one-order-sweeps-all", show([f"S {100 + i % 7} {i + 1}" for i in range(40)] + ["B 105 500", "B 106 1000", "C 42", "B 99 1"])
    for size, spread, cancels in ((10, 2, 0.2), (30, 3, 0.2), (80, 4, 0.1), (200, 10, 0.3), (600, 30, 0.2)):
        yield f"random-{size}", randomly(rng, size, 50, spread, 9, cancels)
    yield "large-deep-book", deep(rng, 15000)
    yield "large-few-trades", waiting(rng, 8000, 1000, 5000, 9000)
    yield "large-many-trades", randomly(rng, 12000, 500, 100, 99, 0.15)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    if args.size is not None:
        sys.stdout.write(sized(args.size, random.Random(args.seed)))
        return
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
