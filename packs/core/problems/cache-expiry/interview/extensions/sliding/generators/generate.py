"""Writes every test in data/secret again."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def show(capacity, lines):
    return "\n".join([f"{len(lines)} {capacity}", *lines]) + "\n"


def randomly(rng, count, capacity, span, keys, longest, puts=0.5):
    lines = []
    for second in sorted(rng.randint(0, span) for _ in range(count)):
        key = rng.randint(1, keys)
        if rng.random() < puts:
            lines.append(f"P {second} {key} {rng.randint(0, longest)}")
        else:
            lines.append(f"G {second} {key}")
    return show(capacity, lines)


def tests():
    rng = random.Random(20260132)
    big = 2 * 10**9
    yield "empty", show(1, [])
    yield "kept-alive", show(3, ["P 0 1 3", "G 2 1", "G 4 1", "G 6 1", "G 9 1", "G 10 1"])
    yield "ties-by-put", show(2, ["P 0 1 5", "P 1 2 5", "G 3 2", "G 3 1", "P 4 3 9", "G 4 1", "G 4 2", "G 4 3"])
    yield "renewed-is-not-dropped", show(2, ["P 0 1 10", "P 0 2 12", "G 5 1", "P 6 3 20", "G 6 1", "G 6 2", "P 7 1 1", "G 7 1", "G 8 1"])
    yield "beyond-32-bit", show(1, [f"P {big - 1} 1 {big}", f"G {big} 1", f"G {big} 1", f"P {big} 2 {big}"])
    for size, capacity, span, keys, longest in ((30, 2, 25, 4, 8), (200, 5, 150, 9, 25), (3000, 60, 900, 150, 90)):
        yield f"random-{size}", randomly(rng, size, capacity, span, keys, longest)


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
