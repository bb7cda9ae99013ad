"""Without arguments: rewrite data/secret. With --size N --seed S: print one input with N lines of log."""
import argparse
import pathlib
import random
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent


def show(log):
    return f"{len(log)}\n" + "\n".join(log) + "\n"


def make(rng, count, names, span, longest, weights=(5, 1, 4)):
    """A random log; the weights are those of book, cancel and ask."""
    log = []
    for _ in range(count - 1):
        kind = rng.choices(("book", "cancel", "ask"), weights)[0]
        if kind == "ask":
            log.append(f"ask {rng.randint(0, span)}")
        elif kind == "cancel":
            log.append(f"cancel m{rng.randrange(names)}")
        else:
            start = rng.randint(0, span - 1)
            log.append(f"book m{rng.randrange(names)} {start} {rng.randint(start + 1, min(span, start + longest))}")
    return show(log + [f"ask {rng.randint(0, span)}"])


def tests():
    rng = random.Random(4701)
    yield "nothing-booked", show(["ask 0", "ask 1000000000"])
    yield "one-minute", show(["book a 7 8", "ask 6", "ask 7", "ask 8"])
    yield "back-to-back", show(["book a 10 20", "book b 20 30", "book c 30 40", "ask 9", "ask 10", "ask 19", "ask 20", "ask 29", "ask 30", "ask 39", "ask 40"])
    yield "whole-range", show(["book a 0 1000000000", "ask 0", "ask 999999999", "ask 1000000000", "book b 999999999 1000000000", "ask 999999999", "ask 1000000000"])
    yield "moved", show(["book a 10 20", "ask 15", "book a 30 40", "ask 15", "ask 35", "book a 12 35", "ask 15", "ask 34", "ask 35", "cancel a", "ask 15", "ask 34"])
    yield "moved-to-same-time", show(["book a 10 20", "book a 10 20", "ask 10", "ask 20", "book b 10 20", "ask 19", "cancel a", "ask 19"])
    yield "cancel-unknown", show(["cancel a", "ask 5", "book b 1 9", "cancel a", "ask 5", "cancel b", "cancel b", "ask 5", "book c 1 9", "ask 5"])
    yield "booked-again-after-cancel", show(["book a 1 9", "cancel a", "book a 4 6", "ask 5", "ask 3", "cancel a", "ask 5", "book a 3 4", "ask 3"])
    yield "same-time-many", show([f"book m{i} 100 200" for i in range(30)] + ["ask 99", "ask 100", "ask 199", "ask 200"] + [f"cancel m{i}" for i in range(0, 30, 3)] + ["ask 150"])
    yield "asked-before-booked", show(["ask 50", "book a 40 60", "ask 50", "cancel a", "ask 50", "book b 50 51", "ask 50", "ask 51", "ask 49"])
    yield "ids-like-words", show(["book ask 1 5", "book book 2 6", "book cancel 3 7", "ask 4", "cancel book", "ask 4", "cancel ask", "cancel 4", "ask 4", "book 4 4 5", "ask 4"])
    for count, names, span, longest in ((60, 5, 20, 8), (300, 12, 60, 30), (500, 100, 1000, 300), (800, 300, 10**9, 10**9)):
        yield "random-small", make(rng, count, names, span, longest)
    yield "large-many-meetings", show([f"book {i:x} {i // 9} {i // 9 + rng.randint(1, 8000)}" for i in range(8200)] + [f"ask {rng.randint(0, 9999)}" for _ in range(11000)])
    yield "large-mixed", make(rng, 11000, 4000, 10**6, 10**6, (6, 1, 4))
    yield "large-moves", make(rng, 9000, 40, 10**4, 5000, (8, 1, 3))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", type=int)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    if args.size is not None:
        sys.stdout.write(make(random.Random(args.seed), args.size, args.size, 10**9, 10**8))
        return
    folder = HERE / "data" / "secret"
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.*"):
        old.unlink()
    for number, (name, text) in enumerate(tests(), 1):
        path = folder / f"{number:02d}-{name}.in"
        path.write_text(text)
        run = subprocess.run([sys.executable, HERE / "submissions" / "accepted" / "solution.py"], input=text, capture_output=True, text=True, check=True)
        path.with_suffix(".ans").write_text(run.stdout)


main()
