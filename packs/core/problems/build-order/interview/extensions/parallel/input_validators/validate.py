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
m = number(lines[0], 0, 10000, "m")
if len(lines) != m + 1:
    fail(f"expected {m} lines, found {len(lines) - 1}")
needs, names = {}, 0
for line in lines[1:]:
    parts = line.split(" ")
    if len(parts) < 2 or not parts[0].endswith(":"):
        fail("a line must begin with a name, a colon and the minutes")
    service = word(parts[0][:-1], NAME, "service")
    if service in needs:
        fail(f"{service} has two lines")
    number(parts[1], 1, 1000000000, "minutes")
    needs[service] = {word(name, NAME, "dependency") for name in parts[2:]}
    names += len(parts) - 1
if names > 30000:
    fail("more than 30000 names")
users = {service: [] for service in needs}
for service, dependencies in needs.items():
    for name in dependencies:
        if name not in users:
            fail(f"{name} has no line")
        users[name].append(service)
missing = {service: len(dependencies) for service, dependencies in needs.items()}
ready = [service for service in needs if missing[service] == 0]
for service in ready:
    for user in users[service]:
        missing[user] -= 1
        if missing[user] == 0:
            ready.append(user)
if len(ready) != m:
    fail("there is a cycle")
sys.exit(42)
