"""Rewrite data/secret."""
import pathlib
import random
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


def show(window, plays):
    """Each play is (time, title)."""
    return f"{len(plays)} {window}\n" + "\n".join(f"{second} {title}" for second, title in plays) + "\n"


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


def timed(rng, plays, pause, quiet):
    """Plays with random pauses, and now and then a long one."""
    second, result = 0, []
    for title in plays:
        second += rng.randint(0, pause) if rng.random() > 0.03 else rng.randint(0, quiet)
        result.append((second, title))
    return result


def tests():
    rng = random.Random(4952)
    yield "single-play", show(1, [(10**9, "x")])
    yield "same-second", show(1, [(5, "b"), (5, "a"), (5, "b"), (5, "a"), (6, "c"), (6, "b"), (6, "b")])
    yield "exactly-w-seconds", show(10, [(0, "a"), (0, "a"), (1, "b"), (10, "b"), (11, "c"), (20, "c"), (21, "d")])
    yield "many-leave-at-once", show(5, [(i // 3, "a") for i in range(12)] + [(4, "b"), (4, "b"), (9, "c"), (9, "b")])
    yield "whole-stream", show(10**9, [(i * 10**8, "ab"[i % 3 == 0]) for i in range(10)] + [(10**9, "a"), (10**9, "b"), (10**9, "b")])
    for count, kinds, window, wave in ((80, 4, 12, 6), (300, 8, 40, 10), (700, 40, 200, 40)):
        yield "random-small", show(window, timed(rng, waves(rng, titles(rng, kinds, 3), count, wave), 5, 60))
    yield "large", show(3000, timed(rng, waves(rng, titles(rng, 500, 5), 14000, 800), 9, 5000))


folder = HERE / "data" / "secret"
folder.mkdir(parents=True, exist_ok=True)
for old in folder.glob("*.*"):
    old.unlink()
for number, (name, text) in enumerate(tests(), 1):
    path = folder / f"{number:02d}-{name}.in"
    path.write_text(text)
    run = subprocess.run([sys.executable, HERE / "submissions" / "accepted" / "solution.py"], input=text, capture_output=True, text=True, check=True)
    path.with_suffix(".ans").write_text(run.stdout)
