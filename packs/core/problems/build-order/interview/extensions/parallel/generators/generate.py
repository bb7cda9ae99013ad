import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent


def shaped(services):
    return "".join([f"{len(services)}\n"] + [f"{name}: {minutes}" + "".join(" " + other for other in needs) + "\n" for name, minutes, needs in services])


def letters(number, width):
    out = ""
    for _ in range(width):
        out = chr(97 + number % 26) + out
        number //= 26
    return out


def layered(rng, n, width, most, longest):
    names = [letters(at, width) for at in range(n)]
    rng.shuffle(names)
    services = []
    for at, name in enumerate(names):
        needs = [names[rng.randrange(max(0, at - 40), at)] for _ in range(rng.randint(0, most))] if at else []
        services.append((name, rng.randint(1, longest), needs))
    rng.shuffle(services)
    return services


def tests():
    big = 1000000000
    yield "01-empty", shaped([])
    yield "02-independent", shaped([("b", 5, []), ("c", 5, []), ("a", 4, [])])
    yield "03-short-chain-takes-longer", shaped([("a", 1, []), ("b", 1, ["a"]), ("c", 1, ["b"]), ("d", 9, []), ("e", 1, ["d", "c"])])
    yield "04-ties", shaped([("z", 3, ["x", "y"]), ("y", 4, ["q", "p"]), ("x", 4, ["q"]), ("p", 2, []), ("q", 2, []), ("w", 3, ["y", "y"])])
    yield "05-beyond-32-bits", shaped([(letters(at, 2), big, [letters(at + 1, 2)] if at < 99 else []) for at in range(100)])
    for at in range(3):
        rng = random.Random(60 + at)
        yield f"0{6 + at}-random-small", shaped(layered(rng, 12 + 12 * at, 2, 2 + at, 4 + 5 * at))
    rng = random.Random(9)
    yield "09-large", shaped(layered(rng, 9000, 3, 3, 999))


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
