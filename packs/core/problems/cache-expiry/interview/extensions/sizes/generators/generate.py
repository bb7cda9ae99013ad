"""Writes every test in data/secret again."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def show(capacity, lines):
    return "\n".join([f"{len(lines)} {capacity}", *lines]) + "\n"


def randomly(rng, count, capacity, span, keys, longest, largest):
    lines = []
    for second in sorted(rng.randint(0, span) for _ in range(count)):
        key = rng.randint(1, keys)
        if rng.random() < 0.5:
            lines.append(f"P {second} {key} {rng.randint(0, longest)} {rng.randint(1, largest)}")
        else:
            lines.append(f"G {second} {key}")
    return show(capacity, lines)


def tests():
    rng = random.Random(20260133)
    big = 10**12
    yield "empty", show(1, [])
    yield "fits-exactly", show(10, ["P 0 1 5 4", "P 0 2 5 6", "G 0 1", "G 0 2", "P 0 1 9 4", "G 0 2", "P 0 1 9 5", "G 0 2", "G 0 1"])
    yield "several-dropped", show(10, ["P 0 1 5 3", "P 0 2 6 3", "P 0 3 7 4", "P 1 4 9 6", "G 1 1", "G 1 2", "G 1 3", "G 1 4"])
    yield "too-large", show(10, ["P 0 1 5 3", "P 0 2 5 3", "P 1 3 5 11", "G 1 1", "G 1 3", "P 1 1 5 99", "G 1 1", "G 1 2", "P 2 4 9 10", "G 2 2", "G 2 4"])
    yield "lifetime-zero-frees-room", show(10, ["P 0 1 5 6", "P 0 2 5 4", "P 1 1 0 10", "P 1 3 5 6", "G 1 1", "G 1 2", "G 1 3", "P 5 4 1 10", "G 5 2", "G 5 4"])
    yield "beyond-32-bit", show(big, [f"P 0 1 9 {big // 2}", f"P 0 2 9 {big // 2}", "G 0 1", "P 0 3 9 1", "G 0 1", "G 0 2", f"P 1 4 9 {big}", "G 1 2", "G 1 4"])
    for size, capacity, span, keys, longest, largest in ((30, 9, 25, 4, 8, 6), (200, 30, 150, 9, 40, 14), (3000, 400, 900, 150, 90, 30)):
        yield f"random-{size}", randomly(rng, size, capacity, span, keys, longest, largest)


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
