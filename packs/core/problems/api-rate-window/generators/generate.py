import argparse
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent


def shaped(k, w, requests):
    return "".join([f"{len(requests)} {k} {w}\n"] + [f"{t} {name}\n" for t, name in requests])


def walk(rng, n, names, longest):
    second, requests = 0, []
    for _ in range(n):
        second += rng.randint(0, longest)
        requests.append((second, rng.choice(names)))
    return requests


def sized(n, rng):
    return shaped(n // 8 + 1, n // 2 + 1, walk(rng, n, ["web", "app", "cli"], 1))


def tests():
    top = 4000000000
    yield "01-empty", shaped(1, 1, [])
    yield "02-single", shaped(1, 1, [(0, "a")])
    yield "03-exactly-w-apart", shaped(1, 10, [(0, "a"), (9, "a"), (10, "a"), (19, "a"), (20, "a"), (31, "a"), (40, "a"), (41, "a")])
    yield "04-rejected-is-free", shaped(2, 5, [(0, "bot"), (1, "bot"), (2, "bot"), (3, "bot"), (4, "bot"), (5, "bot"), (6, "bot"), (7, "bot"), (11, "bot")])
    yield "05-same-second", shaped(3, 1, [(8, "a")] * 5 + [(9, "a")] * 4 + [(9, "b")] * 3)
    yield "06-names-tie", shaped(1, 100, [(i, name) for i, name in enumerate(["zeta", "b", "abc", "ab", "zeta", "b", "abc", "ab", "b", "zeta", "c", "c", "c"])])
    yield "07-boundary-burst", shaped(3, 10, [(t, "a") for t in (7, 8, 9, 10, 11, 12, 17, 18, 19, 20, 20, 27, 28)])
    yield "08-extreme-seconds", shaped(2, 1000000000, [(0, "a"), (1, "a"), (999999999, "a"), (1000000000, "a"), (1000000000, "a"), (top - 1, "a"), (top, "a"), (top, "a")])
    yield "09-nobody-rejected", shaped(20000, 1000000000, [(i, "abcdefghijkl") for i in range(30)])
    yield "10-crossing-32-bits", shaped(1, 1000000000, [(2147483647, "x"), (2147483648, "x"), (3147483646, "x"), (3147483647, "x")])
    yield "11-many-clients", shaped(1, 3, [(i // 4, name) for i in range(8) for name in ("d", "c", "b", "a")])
    for at in range(5):
        rng = random.Random(1200 + at)
        names = ["a", "b", "ab", "ba", "c"][: 1 + at]
        yield f"{12 + at}-random-small", shaped(rng.randint(1, 4), rng.randint(2, 9), walk(rng, 25 + 10 * at, names, rng.randint(1, 3)))
    rng = random.Random(17)
    yield "17-large-one-client", shaped(9000, 15000, walk(rng, 20000, ["k"], 2))
    rng = random.Random(18)
    names = sorted({"".join(rng.choices("abcdefgh", k=3)) for _ in range(400)})
    yield "18-large-many-clients", shaped(4, 1500, walk(rng, 20000, names, 9))
    rng = random.Random(19)
    yield "19-large-window-moves", shaped(6000, 9000, walk(rng, 20000, ["p", "q"], 2))


def write_tests():
    folder = PACKAGE / "data" / "secret"
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    solution = PACKAGE / "submissions" / "accepted" / "solution.py"
    for name, text in tests():
        (folder / f"{name}.in").write_text(text)
        run = subprocess.run([sys.executable, str(solution)], input=text, capture_output=True, text=True, check=True)
        (folder / f"{name}.ans").write_text(run.stdout)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", type=int)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.size is None:
        write_tests()
    else:
        sys.stdout.write(sized(options.size, random.Random(options.seed)))


main()
