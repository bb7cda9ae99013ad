"""Rewrite data/secret."""
import pathlib
import random
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent


def show(k, w, text):
    return f"{len(text)} {k} {w}\n{text}\n"


def letters(rng, n, alphabet):
    return "".join(rng.choice(alphabet) for _ in range(n))


def tests():
    rng = random.Random(4102)
    yield "window-shorter-than-block", show(4, 3, "abcdabcdabcd")
    yield "exactly-at-limit", show(2, 5, "abxyzabqrstab")
    yield "one-beyond-limit", show(2, 4, "abxyzabqrsab")
    yield "all-equal", show(3, 3, "a" * 20)
    for n, k, w, alphabet in ((60, 2, 6, "abc"), (300, 3, 20, "abc"), (400, 4, 9, "ab")):
        yield "random-small", show(k, w, letters(rng, n, alphabet))
    yield "large", show(6, 500, letters(rng, 40000, "abc"))
    yield "large-long-block", show(3000, 12000, 2 * letters(rng, 11900, "ab") + letters(rng, 4000, "ab") * 4)


folder = HERE / "data" / "secret"
folder.mkdir(parents=True, exist_ok=True)
for old in folder.glob("*.*"):
    old.unlink()
for number, (name, text) in enumerate(tests(), 1):
    path = folder / f"{number:02d}-{name}.in"
    path.write_text(text)
    run = subprocess.run([sys.executable, HERE / "submissions" / "accepted" / "solution.py"], input=text, capture_output=True, text=True, check=True)
    path.with_suffix(".ans").write_text(run.stdout)
