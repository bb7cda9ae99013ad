"""Without arguments: rewrite data/secret. With --size N --seed S: print one input with N plays."""
import argparse
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
    rng = random.Random(4951)
    yield "single-play", show(1, ["x"])
    yield "window-longer-than-stream", show(20000, list("bbaacaab"))
    yield "window-of-one", show(1, list("aabbbacccab"))
    yield "all-equal", show(3, ["same"] * 12)
    yield "all-different-descending", show(4, list("zyxwvutsrqponmlkjihgfedcba"))
    yield "all-different-ascending", show(4, list("abcdefghijklmnopqrstuvwxyz"))
    yield "tie-by-alphabet", show(10, ["b", "a", "b", "a", "c", "c", "c", "b", "b", "a", "a"])
    yield "plain-text-order", show(6, ["ab", "a", "a1", "9", "10", "abc", "b", "aa", "0", "z", "1"])
    yield "leader-falls-out", show(5, ["a", "a", "a", "b", "b", "c", "c", "d", "d", "a", "b", "a", "b", "e"])
    yield "leader-falls-but-stays", show(5, list("aaaabcdabcdeabcaab"))
    yield "same-title-enters-and-leaves", show(3, list("aabaabaabbbbabb"))
    yield "leader-comes-back", show(4, list("aabbbbaaaabbcbacbacb"))
    yield "title-gone-and-back", show(3, list("aaabbbcccaaabbbccc"))
    for count, kinds, window, wave in ((40, 3, 5, 4), (200, 5, 12, 10), (600, 30, 50, 40), (900, 200, 300, 100)):
        yield "random-small", show(window, waves(rng, titles(rng, kinds, 3), count, wave))
    yield "large-many-titles", show(15000, waves(rng, titles(rng, 12000, 6), 20000, 400))
    yield "large-two-titles", show(9999, [rng.choice(["on", "off"]) for _ in range(20000)])
    yield "large-waves", show(700, waves(rng, titles(rng, 400, 8), 20000, 900))
    yield "large-all-different", show(8000, titles(rng, 20000, 5))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", type=int)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    if args.size is not None:
        rng = random.Random(args.seed)
        sys.stdout.write(show(min(20000, args.size // 4 + 1), waves(rng, titles(rng, args.size // 10 + 1, 8), args.size, 300)))
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
