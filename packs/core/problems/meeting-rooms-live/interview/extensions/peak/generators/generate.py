"""Rewrite data/secret."""
import pathlib
import random
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent


def show(log):
    return f"{len(log)}\n" + "\n".join(log) + "\n"


def make(rng, count, names, span, longest, weights):
    """A random log; the weights are those of book, cancel, ask and peak."""
    log = []
    for _ in range(count - 1):
        kind = rng.choices(("book", "cancel", "ask", "peak"), weights)[0]
        start = rng.randint(0, span - 1)
        end = rng.randint(start + 1, min(span, start + longest))
        if kind == "book":
            log.append(f"book m{rng.randrange(names)} {start} {end}")
        elif kind == "cancel":
            log.append(f"cancel m{rng.randrange(names)}")
        else:
            log.append(f"ask {start}" if kind == "ask" else "peak")
    return show(log + ["peak"])


def tests():
    rng = random.Random(4702)
    yield "nothing-booked", show(["peak", "ask 3", "peak"])
    yield "back-to-back", show(["book a 10 20", "book b 20 30", "book c 30 40", "peak", "book d 20 21", "peak", "cancel b", "peak"])
    yield "peak-falls", show([f"book m{i} {i} {40 - i}" for i in range(15)] + ["peak"] + [f"cancel m{i}" for i in range(3, 15)] + ["peak", "book m0 100 101", "peak", "cancel m1", "cancel m2", "peak"])
    yield "peak-moves-elsewhere", show(["book a 0 10", "book b 0 10", "book c 50 60", "peak", "book a 50 51", "peak", "book b 50 55", "peak", "book c 0 1", "peak", "ask 50"])
    yield "whole-range", show(["book a 0 1000000000", "peak", "book b 999999999 1000000000", "peak", "book c 0 1", "peak", "cancel a", "peak"])
    for count, names, span, longest in ((80, 6, 20, 8), (400, 20, 60, 30), (700, 200, 10**6, 10**5)):
        yield "random-small", make(rng, count, names, span, longest, (5, 2, 1, 4))
    yield "large", make(rng, 6000, 2000, 10**6, 10**5, (5, 1, 1, 3))


folder = HERE / "data" / "secret"
folder.mkdir(parents=True, exist_ok=True)
for old in folder.glob("*.*"):
    old.unlink()
for number, (name, text) in enumerate(tests(), 1):
    path = folder / f"{number:02d}-{name}.in"
    path.write_text(text)
    run = subprocess.run([sys.executable, HERE / "submissions" / "accepted" / "solution.py"], input=text, capture_output=True, text=True, check=True)
    path.with_suffix(".ans").write_text(run.stdout)
