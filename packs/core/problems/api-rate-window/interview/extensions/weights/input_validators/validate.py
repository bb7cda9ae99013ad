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
n, k, w = fields(lines[0], 3, "first line")
n = number(n, 0, 15000, "n")
number(k, 1, 1000000000, "k")
number(w, 1, 1000000000, "w")
if len(lines) != n + 1:
    fail(f"expected {n} requests, found {len(lines) - 1} lines")
before = 0
for line in lines[1:]:
    second, client, cost = fields(line, 3, "request")
    before = number(second, before, 4000000000, "second")
    word(client, "[a-z]{1,12}", "client")
    number(cost, 1, 1000000000, "cost")
sys.exit(42)
