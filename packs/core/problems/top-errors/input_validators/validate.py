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
n, k = fields(lines[0], 2, "first line")
n = number(n, 0, 20000, "n")
number(k, 1, 20000, "k")
if len(lines) != n + 1:
    fail(f"expected {n} log lines, found {len(lines) - 1}")
for line in lines[1:]:
    parts = line.split(" ", 2)
    if len(parts) != 3:
        fail(f"not a log line: {line!r}")
    number(parts[0], 0, 4000000000, "time")
    word(parts[1], "INFO|WARN|ERROR", "level")
    word(parts[2], r"[A-Za-z0-9:/.\-_=]+( [A-Za-z0-9:/.\-_=]+)*", "message")
    if len(parts[2]) > 60:
        fail("a message is longer than 60 characters")
sys.exit(42)
