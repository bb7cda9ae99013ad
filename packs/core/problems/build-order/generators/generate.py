import argparse
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent


def shaped(services):
    return "".join([f"{len(services)}\n"] + [f"{name}:" + "".join(" " + other for other in needs) + "\n" for name, needs in services])


def letters(number, width):
    out = ""
    for _ in range(width):
        out = chr(97 + number % 26) + out
        number //= 26
    return out


def layered(rng, n, width, most, back=0):
    """n services, each depending on up to `most` earlier ones; `back` of them also on a later one."""
    names = [letters(at, width) for at in range(n)]
    rng.shuffle(names)
    services = []
    for at, name in enumerate(names):
        needs = [names[rng.randrange(max(0, at - 40), at)] for _ in range(rng.randint(0, most))] if at else []
        services.append((name, needs))
    for _ in range(back):
        at = rng.randrange(n)
        services[at][1].append(names[rng.randrange(at, n)])
    rng.shuffle(services)
    return services


def sized(n, rng):
    # n counts the appearances of names: on average two and a half per line
    return shaped(layered(rng, n * 2 // 5 + 1, 5, 3))


def tests():
    yield "01-empty", shaped([])
    yield "02-single", shaped([("a", [])])
    yield "03-self-cycle", shaped([("b", ["b"]), ("a", []), ("c", ["a"])])
    yield "04-undeclared", shaped([("m", ["z", "a", "q-a", "q"]), ("b", ["q"])])
    yield "05-smallest-first", shaped([("a", ["z"]), ("c", []), ("z", ["b"]), ("b", []), ("y", ["c"]), ("d", ["a", "y"])])
    yield "06-becomes-ready-late", shaped([("b", ["a"]), ("c", ["b"]), ("x", []), ("d", []), ("aa", ["d"]), ("ab", ["x"])])
    yield "07-repeated-dependency", shaped([("a", ["b", "b", "c", "b"]), ("c", ["b", "b"]), ("d", ["a", "a"])])
    yield "08-lead-in-to-cycle", shaped([("a", ["b"]), ("b", ["c"]), ("c", ["d"]), ("d", ["e"]), ("e", ["c"]), ("f", [])])
    yield "09-two-cycles", shaped([("m", ["n"]), ("n", ["m"]), ("p", ["q"]), ("q", ["p"]), ("g", ["q", "x"]), ("x", [])])
    yield "10-smallest-dependency-already-built", shaped([("k", ["a", "l", "z"]), ("l", ["b", "z"]), ("z", ["k", "y"]), ("y", ["z"]), ("a", []), ("b", ["a"])])
    yield "11-long-cycle", shaped([(letters(at, 2), [letters((at * 7 + 7) % 50 if at % 7 == 0 else (at + 1) % 50, 2)]) for at in range(50)])
    yield "12-one-big-cycle", shaped([(letters(at, 2), [letters((at + 17) % 60, 2)]) for at in range(60)])
    yield "13-names-alike", shaped([("a-b", ["a"]), ("ab", ["a-"]), ("a", []), ("abcdefghijkl", ["a-b", "ab"]), ("a-", ["aa"])])
    yield "14-after-the-cycle", shaped([("a", ["x"]), ("x", ["y"]), ("y", ["x"]), ("b", ["a"]), ("c", [])])
    for at in range(3):
        rng = random.Random(1500 + at)
        yield f"{15 + at}-random-small", shaped(layered(rng, 12 + 10 * at, 2, 2 + at))
    for at in range(3):
        rng = random.Random(1800 + at)
        yield f"{18 + at}-random-cycles", shaped(layered(rng, 14 + 6 * at, 2, 2, 2 + 2 * at))
    rng = random.Random(21)
    chain = [(letters(at, 3), [letters(at + 1, 3)]) for at in range(17000)]
    rng.shuffle(chain)
    yield "21-large-chain", shaped(chain)
    rng = random.Random(22)
    yield "22-large-layers", shaped(layered(rng, 14000, 3, 3))
    ring = [(letters(at, 3), [letters((at + 1) % 12000, 3), letters(12000 + at % 900, 3)]) for at in range(12000)]
    random.Random(23).shuffle(ring)
    yield "23-large-cycle", shaped(ring)


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
