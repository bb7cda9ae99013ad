"""Writes every test in data/secret again."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def show(parents, operations):
    return "\n".join(map(str, [f"{len(parents)} {len(operations)}", *parents, *operations])) + "\n"


def randomly(rng, count, depth, operations, actions):
    names = list(range(1, count + 1))
    rng.shuffle(names)
    parents = [0] * count
    for place in range(1, count):
        parents[names[place] - 1] = names[rng.randint(max(0, place - depth), place - 1)]
    log = []
    for _ in range(operations):
        kind = rng.choice("MMRRRXQQQQ")
        unit = rng.randint(1, count)
        if kind == "M":
            log.append(f"M {unit} {rng.randint(1, count)}")
        else:
            log.append(f"{kind} {unit} {rng.choice(actions)}" + (f" {rng.choice('aaaddddAD')}" if kind == "R" else ""))
    return show(parents, log)


def tests():
    rng = random.Random(20260173)
    yield "no-operations", show([0], [])
    yield "no-rules", show([0, 1], ["Q 1 x", "Q 2 x", "X 2 x", "Q 2 x"])
    yield "circles-refused", show([0, 1, 2, 3], ["R 1 x a", "R 2 x d", "M 2 4", "Q 4 x", "M 2 2", "Q 2 x", "M 1 4", "Q 1 x", "M 4 1", "Q 4 x", "M 2 4", "Q 2 x", "Q 3 x"])
    yield "rules-replaced", show([0, 1], ["R 1 x A", "Q 2 x", "R 1 x d", "Q 2 x", "R 2 x a", "Q 2 x", "R 1 x D", "Q 2 x", "X 1 x", "Q 2 x", "X 1 x", "Q 1 x"])
    for count, depth, operations in ((6, 3, 60), (40, 40, 400), (1000, 2, 2000)):
        yield f"random-{count}", randomly(rng, count, depth, operations, ["x", "y"])
    yield "long-chain", show([0, *range(1, 1000)], ["R 1 x a", "R 500 x d"] + [f"Q {1000 - i} x" for i in range(0, 1000, 3)] + ["M 600 400", "Q 1000 x", "M 400 1000", "Q 999 x"])


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
