"""Writes every test in data/secret again."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def show(limit, first, second):
    return "\n".join(map(str, [f"{len(first)} {len(second)} {limit}", *first, *second])) + "\n"


def related(rng, count, limit, front, back, step, most, lost):
    first, second = [], []
    at = 3 * limit
    for place in range(count):
        offset = front if place < count * 2 // 3 else back
        if rng.random() > lost:
            first.append(at)
        if rng.random() > lost and (not second or at + offset >= second[-1] + 500):
            second.append(at + offset)
        at += rng.randint(500 // step, most // step) * step
    return show(limit, first, second)


def tests():
    rng = random.Random(20260163)
    yield "both-empty", show(10, [], [])
    yield "no-break-needed", show(1000, [1000, 2000, 3000], [1500, 2500, 3500])
    yield "nothing-matches", show(10, [1000, 2000, 3000], [1500, 2500, 3500])
    yield "one-partner-for-two-cues", show(2000, [1000, 2000], [1500])
    yield "offsets-take-turns", show(900, [1000, 3000, 5000, 7000, 9000, 11000], [1100, 3700, 5100, 7700, 9100, 11700])
    for count, limit, front, back, step, most, lost in ((12, 3000, 500, 1500, 250, 1500, 0.2), (100, 9000, 4000, -1250, 250, 2000, 0.4), (6000, 8000, -7000, 7999, 1, 2500, 0.1)):
        yield f"random-{count}", related(rng, count, limit, front, back, step, most, lost)


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
