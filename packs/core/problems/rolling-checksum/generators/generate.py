"""Without arguments: rewrite data/secret. With --size N --seed S: print one input of size N."""
import argparse
import pathlib
import random
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent


def show(k, text):
    return f"{len(text)} {k}\n{text}\n"


def letters(rng, n, alphabet):
    return "".join(rng.choice(alphabet) for _ in range(n))


def blocks(rng, n, count, length, noise):
    """A stream made of `count` blocks that come again and again, with a few random bytes between them."""
    parts = [letters(rng, length, "abcdefghijklmnopqrstuvwxyz") for _ in range(count)]
    text = ""
    while len(text) < n:
        text += rng.choice(parts) + letters(rng, rng.randint(0, noise), "abcdef")
    return text[:n]


def thue_morse(n):
    return "".join("ab"[bin(i).count("1") & 1] for i in range(n))


def fibonacci(n):
    a, b = "a", "ab"
    while len(b) < n:
        a, b = b, b + a
    return b[:n]


def tests():
    rng = random.Random(4101)
    yield "single-byte", show(1, "q")
    yield "block-longer-than-stream", show(5, "aaa")
    yield "block-is-whole-stream", show(4, "aaaa")
    yield "block-length-one", show(1, "abacabadazz")
    yield "all-equal", show(7, "a" * 53)
    yield "only-overlapping-repeats", show(5, "abababaqrcrcrcr")
    yield "source-ends-where-block-starts", show(4, "wxyzwxyz")
    yield "source-inside-reference", show(3, "abcdefabcdefbcdecdefefabcd")
    yield "several-sources", show(3, "abcpabcqabcrabcsbcsabca")
    yield "tail-shorter-than-block", show(4, "abcdeabcdeabc")
    yield "greedy-is-not-best", show(4, "abcdxbcdeycdefzabcdef")
    yield "same-letters-other-order", show(4, "abcddcbabadccdabbacdabdc")
    yield "repeat-in-last-bytes", show(3, "pqrstuvpqr")
    for n, k, alphabet in ((40, 2, "ab"), (60, 3, "abc"), (200, 4, "ab"), (500, 5, "abc")):
        yield "random-small", show(k, letters(rng, n, alphabet))
    yield "thue-morse", show(1024, thue_morse(2048) + "z" + thue_morse(4096)[2048:])
    yield "large-random", show(12, letters(rng, 40000, "abcdefghijklmnopqrstuvwxyz"))
    yield "large-repeats", show(64, blocks(rng, 40000, 30, 500, 40))
    yield "large-all-equal", show(9, "a" * 40000)
    yield "large-long-block", show(2500, letters(rng, 12000, "ab") + 2 * letters(rng, 14000, "ab"))
    yield "large-fibonacci", show(700, fibonacci(40000))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", type=int)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    if args.size is not None:
        rng = random.Random(args.seed)
        sys.stdout.write(show(16, blocks(rng, args.size, 2 + args.size // 400, 100, 30)))
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
