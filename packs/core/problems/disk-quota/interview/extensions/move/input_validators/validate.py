import re
import sys


def fail(message):
    print(message, file=sys.stderr)
    sys.exit(43)


def number(token, low, high, what):
    if not re.fullmatch(r"0|-?[1-9][0-9]{0,17}", token):
        fail(f"{what}: {token!r} is not a plain integer")
    value = int(token)
    if not low <= value <= high:
        fail(f"{what}: {value} is outside {low}..{high}")
    return value


def word(token, pattern, what):
    if not re.fullmatch(pattern, token):
        fail(f"{what}: {token!r} is not allowed")
    return token


def fields(line, count, what):
    parts = line.split(" ")
    if len(parts) != count:
        fail(f"{what}: expected {count} fields, found {len(parts)}")
    return parts


def read_lines():
    data = sys.stdin.buffer.read()
    if not data.endswith(b"\n"):
        fail("the input must end with a newline")
    try:
        return data.decode("ascii")[:-1].split("\n")
    except UnicodeDecodeError:
        fail("only ASCII is allowed")


lines = read_lines()
n = number(lines[0], 0, 15000, "n")
if len(lines) != n + 1:
    fail(f"expected {n} commands, found {len(lines) - 1} lines")
FOLDER, FILE = "[a-z]{1,8}", r"[a-z]{1,8}\.[a-z]{1,3}"
level = 0
for line in lines[1:]:
    name = line.split(" ")[0]
    if name == "cd":
        target = fields(line, 2, name)[1]
        if target == "/":
            level = 0
        elif target == "..":
            level = max(0, level - 1)
        else:
            word(target, FOLDER, "folder")
            level += 1
            if level > 20:
                fail("more than 20 levels below the root")
    elif name == "put":
        _, file, size = fields(line, 3, name)
        word(file, FILE, "file")
        number(size, 0, 1000000000, "size")
    elif name == "rm":
        word(fields(line, 2, name)[1], f"{FOLDER}|{FILE}", "name")
    elif name == "mv":
        _, entry, target = fields(line, 3, name)
        word(entry, f"{FOLDER}|{FILE}", "name")
        word(target, rf"{FOLDER}|\.\.", "target")
    elif name == "limit":
        number(fields(line, 2, name)[1], 0, 1000000000000, "limit")
    elif line != "size":
        fail(f"unknown command {line!r}")
sys.exit(42)
