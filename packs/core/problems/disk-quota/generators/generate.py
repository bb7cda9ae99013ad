import argparse
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent


def shaped(commands):
    return "".join([f"{len(commands)}\n"] + [command + "\n" for command in commands])


def letters(number, width):
    out = ""
    for _ in range(width):
        out = chr(97 + number % 26) + out
        number //= 26
    return out


def mixed(rng, n, folders, files, largest, limits, deepest=20):
    level, commands = 0, []
    for _ in range(n):
        kind = rng.choices(["put", "in", "out", "top", "rmfile", "rmfolder", "limit", "size"], [50, 16, 11, 1, 5, 2, 4, 5])[0]
        if kind == "in" and level < deepest:
            commands.append(f"cd {rng.choice(folders)}")
            level += 1
        elif kind in ("in", "out"):
            commands.append("cd ..")
            level = max(0, level - 1)
        elif kind == "top":
            commands.append("cd /")
            level = 0
        elif kind == "put":
            commands.append(f"put {rng.choice(files)} {rng.randint(0, largest)}")
        elif kind == "rmfile":
            commands.append(f"rm {rng.choice(files)}")
        elif kind == "rmfolder":
            commands.append(f"rm {rng.choice(folders)}")
        elif kind == "limit":
            commands.append(f"limit {rng.randint(0, limits)}")
        else:
            commands.append("size")
    return commands


def sized(n, rng):
    return shaped(mixed(rng, n, ["a", "b", "c"], [f"{letters(at, 2)}.txt" for at in range(300)], 999, 40000, 8))


def tests():
    big = 1000000000
    yield "01-empty", shaped([])
    yield "02-no-files", shaped(["size", "cd ..", "size", "cd a", "cd ..", "rm a", "rm x.y", "cd /", "size", "limit 0", "size"])
    yield "03-exactly-the-limit", shaped(["limit 10", "put a.x 10", "put b.x 0", "put c.x 1", "put a.x 9", "put c.x 1", "size"])
    yield "04-limits-above", shaped(["cd a", "limit 50", "cd b", "cd c", "limit 80", "put f.x 51", "put f.x 50", "cd /", "limit 60", "cd d", "put g.x 11", "put g.x 10", "put h.x 1", "cd ..", "size"])
    yield "05-nearest-of-several", shaped(["limit 5", "cd a", "limit 5", "cd b", "cd c", "limit 9", "put f.x 7", "put f.x 20", "limit 5", "put f.x 6", "cd ..", "put f.x 6", "cd /", "put f.x 6", "size"])
    yield "06-replace-file", shaped(["put a.b 30", "put a.b 10", "size", "limit 20", "put a.b 20", "put a.b 21", "size", "put c.d 0", "put c.d 0", "cd q", "put a.b 1", "rm a.b", "put a.b 0"])
    yield "07-limit-below-contents", shaped(["cd a", "put f.x 30", "put g.x 30", "limit 40", "size", "put f.x 20", "put f.x 10", "put g.x 31", "put h.x 0", "rm g.x", "put h.x 31", "put h.x 30", "limit 100", "put g.x 61", "put g.x 60"])
    yield "08-limit-zero", shaped(["cd a", "limit 0", "put f.x 0", "put g.x 1", "cd ..", "put g.x 1", "size"])
    yield "09-remove-folder", shaped(["cd a", "put f.x 3", "cd b", "put g.x 4", "put h.x 5", "cd ..", "cd c", "put f.x 6", "cd ..", "rm b", "size", "cd ..", "size", "limit 9", "put k.x 1", "rm a", "rm a", "put k.x 9", "cd a", "size", "put f.x 1"])
    yield "10-created-again", shaped(["cd a", "limit 5", "put f.x 5", "put g.x 1", "cd ..", "rm a", "size", "cd a", "size", "put g.x 7", "limit 8", "cd ..", "cd a", "put h.x 2", "cd .."])
    yield "11-root-stays", shaped(["cd ..", "cd ..", "put a.b 1", "cd x", "cd ..", "cd ..", "put c.d 2", "size", "cd /", "cd /", "limit 4", "cd x", "cd y", "put e.f 2", "cd ..", "cd ..", "cd ..", "size"])
    yield "12-same-names-elsewhere", shaped(["cd a", "cd a", "put a.a 1", "cd ..", "put a.a 2", "cd ..", "put a.a 4", "size", "rm a.a", "size", "cd a", "rm a.a", "size", "cd a", "size", "cd ..", "rm a", "size"])
    deep = [f"cd {letters(at, 1) * 8}" for at in range(20)]
    yield "13-deepest", shaped(["limit 7"] + deep + ["put f.x 7", "put g.x 1", "size"] + ["cd .."] * 20 + ["size", "put h.x 0", "put h.x 1"] + deep[:10] + ["rm kkkkkkkk", "size"])
    yield "14-beyond-32-bits", shaped(["limit 1000000000000"] + [f"cd {letters(at % 3, 1)}" if at % 2 else f"put {letters(at, 2)}.gz {big}" for at in range(40)] + ["size", "cd /", "size", "limit 20000000001", "put z.z 2", "put z.z 1", "put y.y 1", "put y.y 0"])
    for at in range(5):
        rng = random.Random(1500 + at)
        folders, files = ["a", "b", "c"][: 1 + at // 2], ["f.x", "g.x", "h.y"][: 1 + (at + 1) // 2]
        yield f"{15 + at}-random-small", shaped(mixed(rng, 40 + 30 * at, folders, files, 20, 60, 5))
    rng = random.Random(20)
    yield "20-large-one-deep-folder", shaped(["cd a"] * 20 + [f"put {letters(at, 3)}.x {rng.randint(0, 9)}" for at in range(17000)] + ["size", "cd ..", "limit 70000", "cd a", "put aaa.x 100", "put b.x 9000", "cd /", "rm a", "size"])
    rng = random.Random(21)
    yield "21-large-mixed", shaped(mixed(rng, 20000, ["a", "b"], [f"{letters(at, 2)}.{letters(at, 1)}" for at in range(200)], 99, 9000, 9))
    rng = random.Random(22)
    yield "22-large-few-limits", shaped(mixed(rng, 12000, ["a", "b", "c", "d"], [f"{letters(at, 2)}.q" for at in range(400)], 999999, 900000000, 20))


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
