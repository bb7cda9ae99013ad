import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent


def shaped(operations):
    return "".join([f"{len(operations)}\n"] + [operation + "\n" for operation in operations])


def mixed(rng, n, names, top):
    operations = []
    for at in range(n):
        key = ".".join(rng.choice(names) for _ in range(rng.randint(1, 4)))
        second = rng.randint(0, top)
        operation = rng.choices(["get", "set", "unset", "block"], [6, 4, 1, 1])[0]
        operations.append(f"{operation} {key} {second}" + (f" v{at % 1000}" if operation == "set" else ""))
    return operations


def tests():
    yield "01-empty", shaped([])
    yield "02-nothing-anywhere", shaped(["get a.b.c.d 5", "set c 6 x", "get a.b.c 9", "get c.d 9", "get b.c 5", "get b.c 6"])
    yield "03-unset-falls-back", shaped(["set t 1 g", "set w.t 2 h", "unset w.t 4", "get w.t 3", "get w.t 4", "unset t 5", "get w.t 5", "get w.t 4"])
    yield "04-block-ends", shaped(["set t 1 g", "block e.t 3", "get x.e.t 2", "get x.e.t 3", "set x.e.t 3 own", "get x.e.t 3", "set e.t 5 new", "get y.e.t 5", "block t 0", "get t 0", "get z.t 0"])
    yield "05-specific-wins-though-older", shaped(["set a.t 1 old", "set t 9 new", "get a.t 10", "get b.t 10", "unset a.t 10", "get a.t 10"])
    for at in range(3):
        rng = random.Random(60 + at)
        yield f"0{6 + at}-random-small", shaped(mixed(rng, 60 + 60 * at, "ab"[: 1 + (at > 0)], 12))
    rng = random.Random(9)
    yield "09-large", shaped(mixed(rng, 8000, "abc", 9999))


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
