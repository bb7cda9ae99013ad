import argparse
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent

LEVELS = ["INFO", "WARN", "ERROR"]


def shaped(k, lines):
    return "".join([f"{len(lines)} {k}\n"] + [line + "\n" for line in lines])


def letters(number, width):
    out = ""
    for _ in range(width):
        out = chr(97 + number % 26) + out
        number //= 26
    return out


def mixed(rng, n, texts, top):
    lines = []
    for _ in range(n):
        text = rng.choice(texts).replace("N", str(rng.choice([0, 7, 10, 404, 31337])))
        lines.append(f"{rng.randint(0, top)} {rng.choice(LEVELS + ['ERROR'])} {text}")
    return lines


def sized(n, rng):
    return shaped(50, [f"{rng.randint(0, 99999)} ERROR job {letters(rng.randrange(n), 5)} failed after {rng.randint(1, 9999)}ms" for _ in range(n)])


def tests():
    top = 4000000000
    yield "01-empty", shaped(3, [])
    yield "02-no-errors", shaped(3, ["5 INFO up", "6 WARN slow 3", "7 INFO ERROR in name only"])
    yield "03-single", shaped(5, ["0 ERROR x"])
    yield "04-only-digits", shaped(5, ["3 ERROR 1", "2 ERROR 22 22", "1 ERROR 333", "9 ERROR 4 5", "8 ERROR 6 7"])
    yield "05-runs-within-words", shaped(9, ["1 ERROR db7-a12b", "2 ERROR db77-a1b", "3 ERROR db-a1b", "4 ERROR a1.2.3:80/x=9_9", "5 ERROR a10.20.3:8080/x=0_0", "6 ERROR a1.2:80/x=9_9"])
    yield "06-ties-by-time", shaped(9, ["50 ERROR b", "40 ERROR a", "10 ERROR c", "60 ERROR a", "30 ERROR b", "20 ERROR d", "70 ERROR d", "35 ERROR c"])
    yield "07-ties-same-time", shaped(3, ["5 ERROR zeta 1", "5 ERROR beta 2", "5 ERROR alpha 3", "5 ERROR gamma 4", "4 INFO alpha 3"])
    yield "08-same-time-earlier-line", shaped(9, ["9 ERROR a", "5 ERROR b", "5 ERROR a", "9 ERROR b", "2 ERROR c", "5 ERROR d", "2 ERROR d", "7 ERROR c"])
    yield "09-k-cuts-tie", shaped(2, ["4 ERROR a", "3 ERROR b", "2 ERROR c", "1 ERROR c", "3 ERROR d"])
    yield "10-other-levels-earlier", shaped(9, ["1 WARN b 1", "2 ERROR a 1", "3 ERROR b 1", "0 INFO b 2"])
    yield "11-extreme-times", shaped(9, [f"{top} ERROR a", "2147483648 ERROR b", "2147483647 ERROR c", "0 ERROR d", f"{top - 1} ERROR a", "3000000000 ERROR b"])
    yield "12-letter-case-matters", shaped(9, ["1 ERROR Disk full", "2 ERROR disk full", "3 ERROR Disk full", "4 ERROR ERROR ERROR", "5 ERROR INFO x", "6 ERROR " + "y9" * 30])
    for at in range(5):
        rng = random.Random(1300 + at)
        texts = ["disk N full", "N retries", "host N.N down", "no user aN", "aNb", "a b"][: 2 + at]
        yield f"{13 + at}-random-small", shaped(rng.randint(1, 6), mixed(rng, 20 + 15 * at, texts, 5 + 20 * at))
    rng = random.Random(18)
    lines = [f"{rng.randint(0, 9)} ERROR {letters(at % 17000, 3)}" for at in range(20000)]
    rng.shuffle(lines)
    yield "18-large-many-patterns", shaped(500, lines)
    rng = random.Random(19)
    texts = [f"job N {letters(at, 2)} N" for at in range(200)]
    yield "19-large-few-patterns", shaped(150, mixed(rng, 9000, texts, 99999))
    rng = random.Random(20)
    yield "20-large-ties", shaped(20000, [f"{rng.randint(0, 3)} ERROR {letters(rng.randrange(4000), 3)}{rng.randint(0, 9)}" for _ in range(9000)])


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
