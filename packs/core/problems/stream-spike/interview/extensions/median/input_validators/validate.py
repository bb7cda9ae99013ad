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
if len(lines) != 2:
    fail("expected exactly two lines")
n, w, p = fields(lines[0], 3, "first line")
n = number(n, 0, 40000, "n")
if number(w, 1, 39999, "w") % 2 == 0:
    fail("w must be odd")
number(p, 100, 10000, "p")
if n == 0:
    if lines[1]:
        fail("the second line must be empty")
else:
    for token in fields(lines[1], n, "readings"):
        number(token, 0, 1000000000, "reading")
sys.exit(42)
