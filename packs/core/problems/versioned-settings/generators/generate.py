import argparse
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent


def shaped(operations):
    return "".join([f"{len(operations)}\n"] + [operation + "\n" for operation in operations])


def mixed(rng, n, keys, top, gets=0.5, unsets=0.15):
    operations = []
    for at in range(n):
        key, second, draw = rng.choice(keys), rng.randint(0, top), rng.random()
        if draw < gets:
            operations.append(f"get {key} {second}")
        elif draw < gets + (1 - gets) * unsets:
            operations.append(f"unset {key} {second}")
        else:
            operations.append(f"set {key} {second} v{at % 1000}")
    return operations


def sized(n, rng):
    return shaped(mixed(rng, n, [f"key.{a}{b}" for a in "abcdefgh" for b in "abcdefgh"], 4000000000))


def tests():
    top = 4000000000
    yield "01-empty", shaped([])
    yield "02-get-unknown", shaped(["get a 5", "set b 1 x", "get a 5", "unset a 3", "get a 5"])
    yield "03-exact-second", shaped(["set a 10 x", "get a 9", "get a 10", "get a 11", "unset a 20", "get a 19", "get a 20", "get a 21"])
    yield "04-same-second-again", shaped(["set a 5 x", "set a 5 y", "get a 5", "unset a 5", "get a 6", "set a 5 z", "get a 7", "set a 9 q", "set a 5 w", "get a 8", "get a 9"])
    yield "05-backdated", shaped(["set a 50 e", "set a 40 d", "set a 30 c", "set a 20 b", "set a 10 a"] + [f"get a {t}" for t in range(5, 60, 5)])
    yield "06-future-entries", shaped(["set a 100 later", "get a 50", "set a 10 now", "get a 50", "get a 100", "set a 60 soon", "get a 59", "get a 60", "get a 99"])
    yield "07-unset-between", shaped(["set a 10 x", "set a 30 y", "unset a 20", "get a 15", "get a 25", "get a 30", "unset b 1", "set b 0 k", "get b 0", "get b 1"])
    yield "08-unset-later-kept", shaped(["set a 50 keep", "unset a 20", "get a 60", "set a 10 x", "get a 25", "get a 15", "get a 50"])
    yield "09-extreme-seconds", shaped(["set a 0 zero", "get a 0", f"set a {top} end", f"get a {top}", f"get a {top - 1}", "set a 2147483648 mid", "get a 2147483647", "get a 2147483648", f"get a {top - 1}"])
    yield "10-keys-alike", shaped(["set a 1 x", "set a. 1 y", "set .a 1 z", "set aa 1 w", "get a 1", "get a. 1", "get .a 1", "get aa 1", "get a.a 1", "set abcdefghijkl 2 abcdefghijkl", "get abcdefghijkl 3"])
    yield "11-values-like-numbers", shaped(["set a 1 0", "get a 1", "set a 2 00", "get a 3", "set a 3 unset", "get a 3", "set a 4 get", "get a 4"])
    yield "12-asked-before-recorded", shaped(["get a 10", "set a 5 x", "get a 10", "set a 7 y", "get a 10", "get a 6", "set a 6 z", "get a 6"])
    for at in range(5):
        rng = random.Random(1300 + at)
        yield f"{13 + at}-random-small", shaped(mixed(rng, 30 + 20 * at, ["a", "b", "a.b"][: 1 + at // 2], 8 + 6 * at))
    rng = random.Random(18)
    writes = [f"set k {rng.randint(0, 9999)} {rng.choice('abcdefgh')}" for _ in range(10000)]
    reads = mixed(rng, 10000, ["k"], 9999, 1)
    yield "18-large-one-key", shaped(writes + reads)
    rng = random.Random(19)
    yield "19-large-many-keys", shaped(mixed(rng, 12000, [f"{a}{b}" for a in "abcdefgh" for b in "abcde"], 9999, 0.6))
    rng = random.Random(20)
    yield "20-large-same-seconds", shaped(mixed(rng, 14000, ["p", "q"], 40, 0.4))


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
