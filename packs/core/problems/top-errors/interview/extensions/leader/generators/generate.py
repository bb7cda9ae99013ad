import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent


def shaped(lines):
    return "".join([f"{len(lines)}\n"] + [line + "\n" for line in lines])


def mixed(rng, n, texts, top):
    lines = []
    for _ in range(n):
        text = rng.choice(texts).replace("N", str(rng.choice([0, 7, 10, 404])))
        lines.append(f"{rng.randint(0, top)} {rng.choice(['INFO', 'WARN', 'ERROR', 'ERROR', 'ERROR'])} {text}")
    return lines


def tests():
    yield "01-empty", shaped([])
    yield "02-no-errors", shaped(["1 INFO a", "2 WARN b"])
    yield "03-take-turns", shaped([f"{20 - t} ERROR {'ab'[t % 2]}{t}" for t in range(16)])
    yield "04-earlier-stamp-later", shaped(["9 ERROR a", "9 ERROR a", "8 ERROR b", "3 ERROR c", "10 ERROR b", "10 ERROR c", "1 ERROR a", "12 ERROR c", "0 ERROR b"])
    yield "05-same-stamp", shaped(["5 ERROR a", "5 ERROR b", "5 ERROR b", "5 ERROR a", "5 ERROR a", "5 ERROR b"])
    for at in range(3):
        rng = random.Random(60 + at)
        yield f"0{6 + at}-random-small", shaped(mixed(rng, 40 + 40 * at, ["disk N", "aNb", "N N", "no"][: 2 + at], 50 + 100 * at))
    rng = random.Random(9)
    yield "09-large", shaped(mixed(rng, 12000, [f"{a}{b}N" for a in "abcdefgh" for b in "abcde"], 99999))


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


write_tests()
