"""Without arguments: writes every test in data/secret again. With --size N --seed S: prints one input of that size."""
import argparse
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def show(capacity, lines):
    return "\n".join([f"{len(lines)} {capacity}", *lines]) + "\n"


def randomly(rng, count, capacity, span, keys, longest, puts=0.5, shortest=0):
    lines = []
    for second in sorted(rng.randint(0, span) for _ in range(count)):
        key = rng.randint(1, keys)
        if rng.random() < puts:
            lines.append(f"P {second} {key} {rng.randint(shortest, longest)}")
        else:
            lines.append(f"G {second} {key}")
    return show(capacity, lines)


def sized(n, rng):
    return randomly(rng, n, max(1, n // 4), n, n, n, 0.7, 1)


def tests():
    rng = random.Random(20260131)
    big = 2 * 10**9
    yield "empty", show(1, [])
    yield "only-gets", show(3, ["G 0 1", "G 0 2", "G 5 1"])
    yield "last-second", show(2, ["P 0 1 5", "G 4 1", "G 5 1", "P 5 2 1", "G 5 2", "G 6 2", "P 6 3 1", "P 6 4 1", "P 7 5 1", "P 7 6 1", "G 7 5"])
    yield "expired-take-no-room", show(2, ["P 0 1 3", "P 0 2 4", "P 3 3 9", "P 4 4 9", "G 4 1", "G 4 2", "G 4 3", "G 4 4"])
    yield "replace-shortens", show(2, ["P 0 1 100", "P 1 1 2", "G 2 1", "G 3 1", "P 3 2 5", "P 3 1 9", "P 3 2 20", "P 4 3 50", "G 4 1", "G 4 2", "G 4 3"])
    yield "replaced-entry-does-not-expire", show(5, ["P 0 1 3", "P 1 1 50", "P 3 2 5", "G 4 1", "P 9 3 5", "G 9 1", "G 51 1"])
    yield "replace-in-full-cache", show(2, ["P 0 1 9", "P 0 2 8", "P 1 1 9", "P 1 2 20", "G 2 1", "G 2 2", "P 2 3 1", "G 2 1", "G 2 2", "G 2 3"])
    yield "ties-oldest-put", show(3, ["P 0 9 10", "P 1 5 9", "P 2 7 8", "P 3 9 7", "P 4 1 6", "G 4 5", "G 4 9", "P 4 2 6", "G 4 7", "G 4 9", "P 4 3 6", "G 4 9", "G 4 1"])
    yield "lifetime-zero", show(2, ["P 0 1 5", "P 0 2 6", "P 0 3 0", "G 0 1", "P 1 1 0", "G 1 1", "P 1 3 7", "G 1 2", "P 2 1 0", "G 2 2", "G 2 3", "P 2 4 4", "P 2 1 0", "G 2 2"])
    yield "capacity-one", show(1, ["P 0 1 5", "P 0 2 5", "G 0 1", "G 0 2", "P 5 3 1", "G 5 3", "P 5 3 2", "G 6 3", "G 7 3", "P 7 1 1"])
    yield "beyond-32-bit", show(2, [f"P {big} 1 {big}", f"P {big} 2 {big - 1}", f"G {big} 1", f"P {big} 3 1", f"G {big} 2", f"G {big} 1", f"G {big} 3"])
    yield "get-changes-nothing", show(2, ["P 0 1 4", "P 0 2 9", "G 1 1", "G 2 1", "G 3 1", "P 3 3 9", "G 3 1", "G 3 2", "G 3 3"])
    for size, capacity, span, keys, longest in ((12, 2, 12, 3, 6), (40, 3, 30, 6, 12), (100, 5, 60, 9, 30), (300, 20, 300, 40, 90), (800, 50, 200, 200, 60), (500, 4, 2000, 10, 20)):
        yield f"random-{size}", randomly(rng, size, capacity, span, keys, longest)
    yield "large-full-cache", randomly(rng, 15000, 6000, 99, 99999, 999, 0.93, 200)
    yield "large-many-replaced", randomly(rng, 12000, 500, 9999, 900, 2000, 0.6)
    yield "large-short-lives", randomly(rng, 8000, 8000, 9999, 300, 60, 0.4)


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
