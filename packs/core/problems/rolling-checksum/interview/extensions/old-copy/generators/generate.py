"""Rewrite data/secret."""
import pathlib
import random
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent


def show(k, old, new):
    return f"{len(old)} {len(new)} {k}\n{old}\n{new}\n"


def letters(rng, n, alphabet):
    return "".join(rng.choice(alphabet) for _ in range(n))


def edited(rng, text, edits):
    for _ in range(edits):
        at = rng.randint(0, len(text))
        text = text[:at] + letters(rng, rng.randint(0, 5), "abcdef") + text[at + rng.randint(0, 5):]
    return text[:40000]


def tests():
    rng = random.Random(4103)
    yield "single-bytes", show(1, "a", "a")
    yield "old-shorter-than-block", show(4, "abc", "abcabc")
    yield "rest-of-old-not-used", show(3, "abcde", "deabcde")
    yield "equal-old-blocks", show(2, "ababab", "babab")
    yield "block-across-old-boundary", show(3, "abcdef", "bcdeabcdefcde")
    yield "no-references-into-new", show(3, "qqqqqq", "abcabcabcqqq")
    yield "random-small", show(2, letters(rng, 13, "abc"), letters(rng, 80, "abc"))
    yield "random-small", show(3, letters(rng, 31, "ab"), letters(rng, 90, "ab"))
    text = letters(rng, 39500, "abcdefgh")
    yield "large-edited", show(128, text, edited(rng, text, 90))
    yield "large-equal", show(16, "a" * 40000, "a" * 39999)


folder = HERE / "data" / "secret"
folder.mkdir(parents=True, exist_ok=True)
for old in folder.glob("*.*"):
    old.unlink()
for number, (name, text) in enumerate(tests(), 1):
    path = folder / f"{number:02d}-{name}.in"
    path.write_text(text)
    run = subprocess.run([sys.executable, HERE / "submissions" / "accepted" / "solution.py"], input=text, capture_output=True, text=True, check=True)
    path.with_suffix(".ans").write_text(run.stdout)
