import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent


def shaped(k, d, lines):
    return "".join([f"{len(lines)} {k} {d}\n"] + [line + "\n" for line in lines])


def mixed(rng, n, texts, top):
    lines = []
    for _ in range(n):
        text = rng.choice(texts).replace("N", str(rng.choice([0, 7, 10, 404])))
        lines.append(f"{rng.randint(0, top)} {rng.choice(['INFO', 'WARN', 'ERROR', 'ERROR', 'ERROR'])} {text}")
    return lines


def tests():
    yield "01-empty", shaped(1, 1, [])
    yield "02-d-of-one", shaped(9, 1, ["5 ERROR a", "5 ERROR a", "6 ERROR a", "6 ERROR b", "7 ERROR b", "7 ERROR b"])
    yield "03-steady-trickle", shaped(9, 10, [f"{t} ERROR disk {t}" for t in range(0, 60, 4)] + ["3 ERROR x", "13 ERROR x", "22 ERROR x"])
    yield "04-exactly-d-apart", shaped(9, 7, [f"{t} ERROR a" for t in (21, 14, 7, 0)] + [f"{t} ERROR b" for t in (18, 12, 6, 0)])
    yield "05-extreme", shaped(9, 1000000000, [f"{t} ERROR z{t}" for t in (4000000000, 3000000000, 0, 999999999, 2000000001)] + ["1 ERROR y", "1000000001 ERROR y"])
    for at in range(3):
        rng = random.Random(60 + at)
        yield f"0{6 + at}-random-small", shaped(5, rng.randint(3, 9), mixed(rng, 40 + 25 * at, ["disk N", "aNb", "N N", "no"], 50))
    rng = random.Random(9)
    yield "09-large", shaped(30, 700, mixed(rng, 12000, [f"{a}{b}N" for a in "abcdefgh" for b in "abcde"], 99999))


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
