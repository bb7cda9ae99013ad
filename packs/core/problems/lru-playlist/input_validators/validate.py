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
n, c = fields(lines[0], 2, "first line")
n = number(n, 0, 20000, "n")
number(c, 1, 4000000000, "c")
if len(lines) != n + 1:
    fail(f"expected {n} operations, found {len(lines) - 1} lines")
sizes = {}
for line in lines[1:]:
    name = line.split(" ")[0]
    if name not in ("play", "has", "drop"):
        fail(f"unknown operation {name!r}")
    parts = fields(line, 3 if name == "play" else 2, name)
    track = word(parts[1], "[a-z]{1,12}", "name")
    if name == "play":
        size = number(parts[2], 1, 4000000000, "size")
        if sizes.setdefault(track, size) != size:
            fail(f"{track} has two sizes")
sys.exit(42)
