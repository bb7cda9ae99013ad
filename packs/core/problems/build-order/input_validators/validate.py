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


NAME = "[a-z][a-z-]{0,11}"
lines = read_lines()
m = number(lines[0], 0, 20000, "m")
if len(lines) != m + 1:
    fail(f"expected {m} lines, found {len(lines) - 1}")
seen, names = set(), 0
for line in lines[1:]:
    head, *rest = line.split(" ")
    if not head.endswith(":"):
        fail("the first name must be followed by a colon")
    service = word(head[:-1], NAME, "service")
    if service in seen:
        fail(f"{service} has two lines")
    seen.add(service)
    for dependency in rest:
        word(dependency, NAME, "dependency")
    names += 1 + len(rest)
if names > 40000:
    fail("more than 40000 names")
sys.exit(42)
