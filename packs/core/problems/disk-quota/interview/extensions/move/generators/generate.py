import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent


def shaped(commands):
    return "".join([f"{len(commands)}\n"] + [command + "\n" for command in commands])


def mixed(rng, n, folders, files, largest, limits, deepest):
    level, commands = 0, []
    for _ in range(n):
        kind = rng.choices(["put", "in", "out", "rm", "limit", "size", "mv"], [40, 22, 14, 4, 4, 6, 20])[0]
        if kind == "in" and level < deepest:
            commands.append(f"cd {rng.choice(folders)}")
            level += 1
        elif kind in ("in", "out"):
            commands.append("cd ..")
            level = max(0, level - 1)
        elif kind == "put":
            commands.append(f"put {rng.choice(files)} {rng.randint(0, largest)}")
        elif kind == "rm":
            commands.append(f"rm {rng.choice(files + folders)}")
        elif kind == "limit":
            commands.append(f"limit {rng.randint(0, limits)}")
        elif kind == "mv":
            commands.append(f"mv {rng.choice(files + folders)} {rng.choice(folders + ['..'])}")
        else:
            commands.append("size")
    return commands


def tests():
    yield "01-empty", shaped([])
    yield "02-missing", shaped(["mv a b", "mv a.x ..", "put a.x 1", "mv a.x ..", "mv a.x b", "cd b", "cd ..", "mv b b", "mv b ..", "mv c b", "mv a.x b", "mv a.x b", "size"])
    yield "03-exists", shaped(["put a.x 1", "cd b", "put a.x 2", "cd b", "put a.x 3", "cd ..", "mv a.x b", "mv a.x ..", "mv b ..", "cd ..", "mv a.x b", "rm a.x", "cd b", "mv a.x ..", "mv b ..", "size", "cd ..", "size"])
    yield "04-folder-with-limit", shaped(["cd a", "limit 5", "put f.x 4", "cd ..", "cd b", "limit 4", "cd ..", "mv a b", "cd b", "cd a", "put g.x 1", "put f.x 5", "cd ..", "size", "mv a ..", "limit 3", "size", "cd ..", "mv a b", "cd a", "put f.x 5", "put f.x 6"])
    yield "05-totals-after-moves", shaped(["cd a", "cd b", "put f.x 5", "put g.x 6", "mv f.x ..", "size", "cd ..", "size", "mv b ..", "size", "cd ..", "size", "mv a b", "cd b", "size", "cd a", "size", "cd /", "rm b", "size"])
    for at in range(3):
        rng = random.Random(60 + at)
        yield f"0{6 + at}-random-small", shaped(mixed(rng, 80 + 60 * at, ["a", "b", "c"][: 2 + at // 2], ["f.x", "g.x"], 20, 50, 3))
    rng = random.Random(9)
    yield "09-large", shaped(mixed(rng, 12000, ["a", "b", "c"], [f"{c}.x" for c in "fghijklmnop"], 99, 3000, 7))


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
