"""Writes every test in data/secret again."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def show(percent, limit, width, latencies):
    return "\n".join(map(str, [f"{len(latencies)} {percent} {limit} {width}", *latencies])) + "\n"


def randomly(rng, count, percent, limit, width, largest):
    return show(percent, limit, width, [rng.randint(0, largest) for _ in range(count)])


def tests():
    rng = random.Random(20260192)
    yield "no-requests", show(50, 5, 3, [])
    yield "window-of-one", show(50, 5, 1, [6, 5, 7, 8, 1, 6])
    yield "window-longer-than-log", show(90, 20, 100, [i * 7 % 30 for i in range(40)])
    yield "equal-latencies-leave", show(50, 2, 4, [3, 3, 3, 1, 1, 3, 3, 1, 1, 1, 1, 3, 3, 3])
    yield "rising-and-falling", show(75, 30, 8, [*range(60), *range(60, 0, -1)])
    for count, percent, limit, width, largest in ((30, 50, 5, 4, 9), (300, 90, 88, 25, 99), (8000, 95, 9550, 700, 9999)):
        yield f"random-{count}", randomly(rng, count, percent, limit, width, largest)


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
