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
n = number(lines[0], 0, 12000, "n")
if len(lines) != n + 1:
    fail(f"expected {n} operations, found {len(lines) - 1} lines")
for line in lines[1:]:
    name = line.split(" ")[0]
    if name not in ("set", "unset", "block", "get"):
        fail(f"unknown operation {name!r}")
    parts = fields(line, 4 if name == "set" else 3, name)
    word(parts[1], r"[a-z]{1,4}(\.[a-z]{1,4}){0,3}", "key")
    number(parts[2], 0, 4000000000, "second")
    if name == "set" and word(parts[3], "[a-z0-9]{1,12}", "value") == "none":
        fail("a value may not be none")
sys.exit(42)
