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
n, g = fields(lines[0], 2, "first line")
n = number(n, 0, 15000, "n")
number(g, 0, 1000000000, "g")
if len(lines) != n + 1:
    fail(f"expected {n} log lines, found {len(lines) - 1}")
for line in lines[1:]:
    day, time, user, path = fields(line, 4, "log line")
    number(day, 0, 99999, "day")
    word(time, "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]", "time")
    word(user, "[a-z]{1,12}", "user")
    word(path, "/[a-z0-9/_-]{0,19}", "path")
sys.exit(42)
