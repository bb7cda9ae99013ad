import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent


def shaped(operations):
    return "".join([f"{len(operations)}\n"] + [operation + "\n" for operation in operations])


def mixed(rng, n, keys, top, rollbacks):
    operations = []
    for at in range(n):
        key, second = rng.choice(keys), rng.randint(0, top)
        operation = rng.choices(["get", "set", "unset"], [5, 5, 1])[0]
        operations.append(f"{operation} {key} {second}" + (f" v{at % 1000}" if operation == "set" else ""))
    for at in rng.sample(range(n), rollbacks):
        operations[at] = f"rollback {rng.randint(top // 2, top)}"
    return operations


def tests():
    yield "01-empty", shaped([])
    yield "02-nothing-to-undo", shaped(["rollback 0", "set a 5 x", "rollback 5", "get a 5", "rollback 4", "rollback 4", "get a 9"])
    yield "03-later-entries-allowed", shaped(["set a 9 x", "rollback 3", "set a 9 y", "get a 9", "set a 4 z", "get a 8", "rollback 8", "get a 9"])
    yield "04-replaced-stays-gone", shaped(["set a 5 x", "set a 5 y", "set b 6 u", "rollback 4", "get a 5", "set a 5 z", "rollback 5", "get a 6", "get b 6"])
    yield "05-unset-undone", shaped(["set a 5 x", "unset a 10", "get a 12", "rollback 9", "get a 12", "unset a 3", "rollback 4", "get a 12", "get a 3"])
    for at in range(3):
        rng = random.Random(60 + at)
        yield f"0{6 + at}-random-small", shaped(mixed(rng, 60 + 60 * at, ["a", "b", "a.b"][: 1 + at], 12, 4 + at))
    rng = random.Random(9)
    yield "09-large", shaped(mixed(rng, 12000, [f"{a}{b}" for a in "abcdefgh" for b in "abcdefgh"], 99999, 150))


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
