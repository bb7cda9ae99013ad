"""Rewrites data/secret (no arguments), or prints one input of a given size: --size N --seed S."""
import argparse
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


def mixed(rng, count, letters, longest, most, asks):
    events = []
    for _ in range(count):
        if rng.random() < asks:
            events.append(f"ask {word(rng, letters, 1, longest)}")
        else:
            events.append(f"hit {word(rng, letters, 1, longest)} {rng.randint(1, most)}")
    return log(events)


def sized(rng, size):
    events = []
    for _ in range(size):
        if rng.random() < 0.4:
            events.append(f"ask {word(rng, 'abcdefgh', 1, 4)}")
        else:
            events.append(f"hit {word(rng, 'abcdefgh', 8, 8)} {rng.randint(1, 10**6)}")
    return log(events)


def tests():
    rng = random.Random(4301)
    yield "01-no-events", log([])
    yield "02-ask-before-any-hit", log(["ask a", "hit a 1", "ask a", "ask ab", "ask b"])
    yield "03-whole-term-typed", log(["hit cache 3", "ask cache", "ask caches", "hit caches 2", "ask cache", "ask caches", "ask c"])
    yield "04-all-equal", log([f"hit {w} 5" for w in ["delta", "dab", "dog", "da", "dot"]] + ["ask d", "ask do", "ask da", "ask dab"])
    yield "05-tie-prefix-first", log(["hit cars 2", "ask car", "hit car 2", "ask car", "hit carbon 2", "ask ca", "hit cars 1", "ask c"])
    yield "06-newcomer-overtakes", log(["hit ba 5", "hit bb 4", "hit bc 3", "ask b", "hit bd 3", "ask b", "hit bd 1", "ask b", "hit bd 1", "ask b", "hit bd 9", "ask b"])
    yield "07-dropped-term-returns", log(["hit xa 1", "hit xb 2", "hit xc 3", "hit xd 4", "ask x", "hit xa 2", "ask x", "hit xa 1", "ask x", "hit xb 9", "ask x", "hit xd 5", "ask x"])
    yield "08-counts-add-up", log(["hit log 4", "hit lag 6", "ask l", "hit log 3", "ask l", "hit lag 1", "ask l", "hit log 1", "ask l"])
    yield "09-beyond-32-bit", log(["hit up 1000000000", "hit us 1000000000"] * 2 + ["hit us 1", "ask u"] + ["hit up 1000000000"] * 5 + ["hit ut 900000000", "ask u", "hit us 1000000000", "ask us", "ask u"])
    yield "10-hits-only", log(["hit a 1", "hit b 2"])
    yield "11-long-terms-one-letter", log([f"hit {'z' * k} {1 + k % 3}" for k in range(1, 11)] + [f"ask {'z' * k}" for k in range(1, 11)])
    yield "12-random-tiny-alphabet", mixed(rng, 200, "ab", 3, 2, 0.5)
    yield "13-random-small", mixed(rng, 200, "abc", 3, 5, 0.5)
    yield "14-random-small", mixed(rng, 300, "xyz", 4, 3, 0.4)
    yield "15-random-middle", mixed(rng, 2000, "abcdefghijklmnopqrstuvwxyz", 5, 1000, 0.5)
    events = [f"hit {word(rng, 'ab', 9, 10)} {rng.randint(1, 10**6)}" for _ in range(400)]
    yield "16-shared-prefixes", log(events + [f"ask {word(rng, 'ab', 1, 6)}" for _ in range(1500)])
    words = set()
    while len(words) < 8000:
        words.add(word(rng, "abcdefgh", 6, 7))
    events = [f"hit {w} {rng.randint(1, 10**5)}" for w in sorted(words)]
    rng.shuffle(events)
    yield "17-large-many-asks", log(events + [f"ask {word(rng, 'abcdefgh', 2, 3)}" for _ in range(12000)])
    yield "18-large-many-hits", log([f"hit {word(rng, 'abc', 6, 6)} {rng.randint(1, 99)}" for _ in range(14000)] + ["ask a", "ask b", "ask cab", "ask d"])


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
