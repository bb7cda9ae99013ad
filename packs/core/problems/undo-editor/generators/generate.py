"""Rewrites data/secret (no arguments), or prints one input of a given size: --size N --seed S."""
import argparse
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOLUTION = ROOT / "submissions" / "accepted" / "solution.py"


def log(operations):
    return "\n".join([str(len(operations)), *operations]) + "\n"


def word(rng, longest, letters="abcdefghijklmnopqrstuvwxyz"):
    return "".join(rng.choice(letters) for _ in range(rng.randint(1, longest)))


def mixed(rng, count, longest, far, undo=0.25, show=0.15):
    found = []
    for _ in range(count):
        kind = rng.random()
        if kind < show:
            found.append("show")
        elif kind < show + undo:
            found.append(rng.choice(["undo", "undo", "redo"]))
        elif kind < show + undo + 0.3 * (1 - show - undo):
            found.append(f"{rng.choice(['left', 'left', 'right'])} {rng.randint(1, far)}")
        elif kind < show + undo + 0.5 * (1 - show - undo):
            found.append(f"back {rng.randint(1, far)}")
        else:
            found.append(f"type {word(rng, longest)}")
    return found + ["show"]


def sized(rng, size):
    return log(mixed(rng, size, 10, 10))


def tests():
    rng = random.Random(4901)
    yield "01-no-operations", log([])
    yield "02-empty-text", log(["show", "undo", "redo", "left 1", "right 1", "back 1", "undo", "show", "type a", "show"])
    yield "03-undo-and-redo-everything", log(["type abc", "left 2", "type x", "back 2", "right 1", "show"] + ["undo", "show"] * 6 + ["redo", "show"] * 6)
    yield "04-new-step-ends-redo", log(["type one", "type two", "undo", "type three", "redo", "show", "undo", "undo", "left 1", "show", "redo", "redo", "redo", "show"])
    yield "05-no-effect-keeps-redo", log(["type ab", "left 2", "type c", "undo", "left 5", "back 3", "redo", "show", "undo", "undo", "undo", "back 1", "right 2", "redo", "redo", "show", "undo", "undo", "show", "undo", "show"])
    yield "06-move-stopped-at-the-end", log(["type abcdef", "left 2", "left 100", "show", "undo", "show", "undo", "show", "redo", "right 1", "right 50", "show", "undo", "show", "undo", "show", "redo", "redo", "show"])
    yield "07-back-with-fewer-characters", log(["type abc", "left 1", "back 100", "show", "undo", "show", "type z", "show", "undo", "redo", "redo", "show", "undo", "undo", "undo", "show"])
    yield "08-undo-returns-cursor", log(["type hello", "left 5", "type x", "right 3", "undo", "undo", "show", "undo", "type y", "show", "undo", "undo", "show"])
    yield "09-show-exactly-ten", log(["type abcdefghij", "show", "type k", "show", "left 1", "show", "left 9", "show", "left 1", "show", "right 11", "left 10", "show"])
    yield "10-new-step-equals-undone", log(["type a", "type b", "undo", "type b", "redo", "undo", "undo", "redo", "redo", "redo", "show"])
    yield "11-undo-more-than-done", log(["type abc", "undo", "undo", "undo", "redo", "show", "redo", "undo", "show", "redo", "show"])
    yield "12-letters-in-order", log(["type abcdefghijklmnopqrst", "left 7", "back 5", "undo", "right 3", "undo", "redo", "show", "left 12", "show", "back 2", "undo", "show"])
    yield "13-random-small", log(mixed(rng, 40, 4, 4, 0.3, 0.3))
    yield "14-random-small", log(mixed(rng, 80, 3, 9, 0.35, 0.3))
    yield "15-random-small", log(mixed(rng, 150, 2, 3, 0.4, 0.3))
    yield "16-random-middle", log(mixed(rng, 1500, 12, 30, 0.3, 0.2))
    yield "17-large-random", log(mixed(rng, 15000, 9, 12, 0.3, 0.08))
    yield "18-large-undo-half", log([f"type {word(rng, 3)}" if i % 3 else f"left {rng.randint(1, 2)}" for i in range(9990)] + ["show"] + ["undo"] * 9990 + ["show"])
    yield "19-large-far-jumps", log([f"type {'abcdefghijklmnopqrst'}"] * 300 + ["left 100", "left 100", "right 100", "undo", "undo", "redo"] * 3000 + ["show"])


def write_all():
    folder = ROOT / "data" / "secret"
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for name, text in tests():
        (folder / f"{name}.in").write_text(text)
        run = subprocess.run([sys.executable, str(SOLUTION)], input=text, capture_output=True, text=True, check=True)
        (folder / f"{name}.ans").write_text(run.stdout)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", type=int)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.size is None:
        write_all()
    else:
        sys.stdout.write(sized(random.Random(options.seed), options.size))
