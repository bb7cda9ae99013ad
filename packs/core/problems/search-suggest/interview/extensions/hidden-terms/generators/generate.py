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


def mixed(rng, count, letters, longest, most, hides):
    events = []
    for _ in range(count):
        kind, term = rng.random(), word(rng, letters, 1, longest)
        if kind < 0.4:
            events.append(f"ask {term}")
        elif kind < 0.8:
            events.append(f"hit {term} {rng.randint(1, most)}")
        elif kind < 0.9 and hides:
            hides -= 1
            events.append(f"hide {term}")
        else:
            events.append(f"show {term}")
    return log(events)


def tests():
    rng = random.Random(4302)
    yield "01-no-events", log([])
    yield "02-fourth-moves-up", log(["hit ba 5", "hit bb 4", "hit bc 3", "hit bd 2", "ask b", "hide bb", "ask b", "ask bb", "show bb", "ask b"])
    yield "03-hit-while-hidden", log(["hit ab 1", "hit ac 2", "hide ab", "hit ab 5", "ask a", "show ab", "ask a", "show ab", "ask ab"])
    yield "04-hidden-before-known", log(["hide new", "ask n", "hit new 3", "ask n", "show new", "ask n", "show old", "ask o"])
    yield "05-all-hidden", log(["hit ca 1", "hit cb 1", "hide ca", "hide cb", "hide cb", "ask c", "show cb", "ask c"])
    yield "06-random-small", mixed(rng, 400, "ab", 3, 3, 200)
    yield "07-random-small", mixed(rng, 900, "abc", 3, 9, 200)
    yield "08-large", mixed(rng, 9000, "abcdefgh", 4, 999, 200)


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
