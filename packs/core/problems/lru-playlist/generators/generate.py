import argparse
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent


def shaped(capacity, operations):
    return "".join([f"{len(operations)} {capacity}\n"] + [operation + "\n" for operation in operations])


def letters(number, width):
    out = ""
    for _ in range(width):
        out = chr(97 + number % 26) + out
        number //= 26
    return out


def mixed(rng, n, tracks, width, largest, others=0.2):
    sizes = [rng.randint(1, largest) for _ in range(tracks)]
    operations = []
    for _ in range(n):
        track = min(rng.randrange(tracks), rng.randrange(tracks))
        if rng.random() < others:
            operations.append(f"{rng.choice(['has', 'has', 'drop'])} {letters(track, width)}")
        else:
            operations.append(f"play {letters(track, width)} {sizes[track]}")
    return operations


def sized(n, rng):
    return shaped(n, mixed(rng, n, n // 4 + 1, 4, 10))


def tests():
    top = 4000000000
    yield "01-empty", shaped(1, [])
    yield "02-nothing-stored", shaped(5, ["has a", "drop a", "play a 6", "has a", "drop a", "play b 7"])
    yield "03-exact-fit", shaped(10, ["play a 10", "play b 4", "play c 6", "play d 1", "play e 10", "play e 10"])
    yield "04-has-does-not-refresh", shaped(3, ["play a 1", "play b 1", "play c 1", "has a", "play d 1", "has a", "has b", "play e 1", "has b"])
    yield "05-play-refreshes", shaped(3, ["play a 1", "play b 1", "play c 1", "play a 1", "play d 1", "has a", "has b", "play c 1", "play e 1", "has a"])
    yield "06-too-large-removes-nothing", shaped(9, ["play a 4", "play b 5", "play z 10", "has a", "has b", "play z 10", "play a 4", "play y 9"])
    yield "07-several-removed", shaped(20, [f"play {c} 3" for c in "abcdef"] + ["play g 9", "play h 20", "play i 1", "play j 19", "play k 2"])
    yield "08-drop-frees", shaped(6, ["play a 3", "play b 3", "drop a", "play c 3", "drop x", "drop b", "drop b", "play a 3", "play d 6", "drop d"])
    yield "09-extreme-sizes", shaped(top, [f"play a {top}", "play b 1", "play c 2147483648", "play d 2147483647", "play e 1851851", f"play f {top - 1}", "play b 1", "play g 1", f"play a {top}"])
    yield "10-capacity-one", shaped(1, ["play a 1", "play b 1", "play a 1", "play a 1", "play c 2", "has a", "drop a", "has a"])
    yield "11-play-after-drop", shaped(5, ["play a 2", "play b 2", "drop a", "play a 2", "play c 2", "has a", "has b"])
    yield "12-names-alike", shaped(40, [f"play {name} 10" for name in ("a", "aa", "aaa", "play", "has", "drop", "aaaaaaaaaaaa", "a")] + ["has has", "drop drop", "has aa"])
    for at in range(5):
        rng = random.Random(1300 + at)
        yield f"{13 + at}-random-small", shaped(rng.randint(8, 30), mixed(rng, 25 + 20 * at, 6 + 4 * at, 1, 12))
    rng = random.Random(18)
    names = [letters(at, 3) for at in range(10000)]
    rng.shuffle(names)
    again = rng.choices(names, k=9000)
    yield "18-large-many-tracks", shaped(9900, [f"play {name} 1" for name in names + again])
    rng = random.Random(19)
    yield "19-large-mixed", shaped(9000, mixed(rng, 12000, 3000, 3, 9))
    rng = random.Random(20)
    yield "20-large-sizes", shaped(top, mixed(rng, 6000, 600, 2, 99000000))


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
