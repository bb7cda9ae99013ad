"""Rewrite data/secret."""
import pathlib
import random
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


def show(window, plays):
    return f"{len(plays)} {window}\n" + "\n".join(plays) + "\n"


def titles(rng, count, length):
    names = set()
    while len(names) < count:
        names.add("".join(rng.choice(LETTERS) for _ in range(rng.randint(1, length))))
    names = sorted(names)
    rng.shuffle(names)
    return names


def waves(rng, names, count, wave):
    """Plays in which now this, now that group of titles is popular."""
    plays = []
    while len(plays) < count:
        popular = rng.sample(names, min(3, len(names)))
        plays += [rng.choice(popular) if rng.random() < 0.5 else rng.choice(names) for _ in range(rng.randint(1, wave))]
    return plays[:count]


def tests():
    rng = random.Random(4953)
    yield "single-play", show(1, ["x"])
    yield "fewer-than-three", show(4, list("aabbabbbaaab"))
    yield "only-order-changes", show(12, list("aabbccbbaacc"))
    yield "window-of-two", show(2, list("abcabcaabbccab"))
    yield "same-count-again", show(3, list("abcabcaaabbbcccaab"))
    for count, kinds, window, wave in ((60, 5, 6, 4), (300, 8, 20, 10), (700, 40, 60, 40)):
        yield "random-small", show(window, waves(rng, titles(rng, kinds, 3), count, wave))
    yield "large", show(900, waves(rng, titles(rng, 600, 6), 15000, 900))


folder = HERE / "data" / "secret"
folder.mkdir(parents=True, exist_ok=True)
for old in folder.glob("*.*"):
    old.unlink()
for number, (name, text) in enumerate(tests(), 1):
    path = folder / f"{number:02d}-{name}.in"
    path.write_text(text)
    run = subprocess.run([sys.executable, HERE / "submissions" / "accepted" / "solution.py"], input=text, capture_output=True, text=True, check=True)
    path.with_suffix(".ans").write_text(run.stdout)
