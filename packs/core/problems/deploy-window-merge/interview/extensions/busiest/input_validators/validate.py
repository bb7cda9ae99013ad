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
n = number(lines[0], 0, 20000, "n")
if len(lines) != n + 1:
    fail(f"expected {n} requests, found {len(lines) - 1} lines")
for line in lines[1:]:
    start, end = fields(line, 2, "request")
    low = number(start, 0, 4000000000, "start")
    number(end, low, 4000000000, "end")
sys.exit(42)
