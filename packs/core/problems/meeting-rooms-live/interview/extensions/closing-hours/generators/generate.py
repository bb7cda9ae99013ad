"""Rewrite data/secret."""
import pathlib
import random
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent


def show(log):
    return f"{len(log)}\n" + "\n".join(log) + "\n"


def make(rng, count, names, span, longest, weights):
    """A random log; the weights are those of book, cancel, and close."""
    log = []
    for _ in range(count - 1):
        kind = rng.choices(("book", "cancel", "close"), weights)[0]
        start = rng.randint(0, span - 1)
        end = rng.randint(start + 1, min(span, start + longest))
        if kind == "book":
            log.append(f"book m{rng.randrange(names)} {start} {end}")
        elif kind == "cancel":
            log.append(f"cancel m{rng.randrange(names)}")
        else:
            log.append(f"close {start} {end}")
    return show(log + ["close 0 1"])


def tests():
    rng = random.Random(4703)
    yield "nothing-booked", show(["close 0 1000000000"])
    yield "only-touching", show(["book a 10 20", "book b 30 40", "close 20 30", "close 19 31", "close 0 10", "close 40 50", "close 10 11", "close 19 20"])
    yield "running-over-the-span", show(["book a 0 100", "book b 40 60", "close 45 50", "close 10 20", "close 99 100", "close 60 61"])
    yield "moved-and-cancelled", show(["book a 10 20", "close 10 20", "book a 30 40", "close 10 20", "close 10 31", "cancel a", "cancel a", "close 0 99"])
    yield "whole-range", show(["book a 0 1", "book b 999999999 1000000000", "close 0 1000000000", "close 1 999999999", "close 0 1", "close 999999999 1000000000"])
    for count, names, span, longest in ((80, 6, 20, 8), (400, 20, 60, 30), (700, 200, 10**6, 10**5)):
        yield "random-small", make(rng, count, names, span, longest, (5, 2, 4))
    yield "large", make(rng, 9000, 3000, 10**6, 10**5, (5, 1, 4))


folder = HERE / "data" / "secret"
folder.mkdir(parents=True, exist_ok=True)
for old in folder.glob("*.*"):
    old.unlink()
for number, (name, text) in enumerate(tests(), 1):
    path = folder / f"{number:02d}-{name}.in"
    path.write_text(text)
    run = subprocess.run([sys.executable, HERE / "submissions" / "accepted" / "solution.py"], input=text, capture_output=True, text=True, check=True)
    path.with_suffix(".ans").write_text(run.stdout)
