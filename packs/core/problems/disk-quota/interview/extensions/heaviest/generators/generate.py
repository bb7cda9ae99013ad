import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent


def shaped(k, commands):
    return "".join([f"{len(commands)} {k}\n"] + [command + "\n" for command in commands])


def mixed(rng, n, folders, files, largest, limits, deepest):
    level, commands = 0, []
    for _ in range(n):
        kind = rng.choices(["put", "in", "out", "rm", "limit", "size"], [45, 22, 14, 5, 3, 3])[0]
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
        else:
            commands.append("size")
    return commands


def tests():
    yield "01-empty", shaped(5, [])
    yield "02-empty-folders", shaped(4, ["cd b", "cd a", "cd /", "cd a", "cd ..", "cd ab"])
    yield "03-ties-by-path", shaped(9, ["cd a", "cd b", "put f.x 1", "cd /", "cd ab", "put f.x 1", "cd /", "cd aa", "cd z", "put f.x 1", "cd /", "cd a", "cd a", "put f.x 0"])
    yield "04-removed-folders", shaped(9, ["cd a", "put f.x 9", "cd b", "put f.x 8", "cd ..", "rm b", "cd c", "put f.x 3", "cd /", "cd d", "put f.x 12", "cd /", "rm d", "cd d"])
    yield "05-refused-not-counted", shaped(2, ["cd a", "limit 5", "put f.x 6", "put f.x 5", "cd ..", "cd b", "put f.x 6"])
    for at in range(3):
        rng = random.Random(60 + at)
        yield f"0{6 + at}-random-small", shaped(4 + at, mixed(rng, 70 + 60 * at, ["a", "b", "c"][: 2 + at // 2], ["f.x", "g.x"], 9, 60, 4))
    rng = random.Random(9)
    yield "09-large", shaped(600, mixed(rng, 12000, ["a", "b", "c", "d"], [f"{c}.x" for c in "fghijklmnop"], 99, 90000, 12))


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
