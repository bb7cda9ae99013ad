"""Rewrites data/secret."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOLUTION = ROOT / "submissions" / "accepted" / "solution.py"


def log(events):
    return "\n".join([str(len(events)), *events]) + "\n"


def word(rng, letters, low, high):
    return "".join(rng.choice(letters) for _ in range(rng.randint(low, high)))


def mixed(rng, count, letters, longest, most):
    events = []
    for _ in range(count):
        if rng.random() < 0.5:
            events.append(f"ask {word(rng, letters, 1, longest)}")
        else:
            term = "-".join(word(rng, letters, 1, longest) for _ in range(rng.randint(1, 4)))
            events.append(f"hit {term} {rng.randint(1, most)}")
    return log(events)


def tests():
    rng = random.Random(4303)
    yield "01-no-events", log([])
    yield "02-second-word", log(["hit rate-limit 3", "ask l", "ask lim", "ask r", "ask rate", "ask ratel", "hit limit 3", "ask l"])
    yield "03-fits-twice-shown-once", log(["hit log-level 9", "hit low 2", "hit lag-a-lot 4", "ask l", "ask lo", "ask a", "hit la-la-la-la 5", "ask l", "ask la"])
    yield "04-hyphen-before-letters", log(["hit ab-c 1", "hit abc 1", "hit ab 1", "hit aa-ab 1", "ask ab", "ask a", "ask c"])
    yield "05-random-small", mixed(rng, 300, "ab", 2, 3)
    yield "06-random-small", mixed(rng, 400, "abc", 2, 2)
    yield "07-large", mixed(rng, 12000, "abcdef", 4, 500)


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
    write_all()
