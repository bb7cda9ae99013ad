"""Checks one input file: exit code 42 if it is right, 43 otherwise."""
import re
import sys


def wrong(message):
    print(message, file=sys.stderr)
    sys.exit(43)


def number(token, low, high, what):
    if len(token) > 20 or not re.fullmatch(r"0|-?[1-9][0-9]*", token):
        wrong(f"{what}: {token[:30]!r} is not a plain integer")
    if not low <= int(token) <= high:
        wrong(f"{what}: {token} is not in {low}..{high}")
    return int(token)


def fields(line, count, what):
    parts = line.split(" ")
    if len(parts) != count:
        wrong(f"{what}: expected {count} fields in {line[:60]!r}")
    return parts


def read_lines():
    raw = sys.stdin.buffer.read()
    if not raw.endswith(b"\n"):
        wrong("the input does not end with a newline")
    try:
        return raw.decode("ascii")[:-1].split("\n")
    except UnicodeDecodeError:
        wrong("the input is not plain ASCII")


lines = read_lines()
head = fields(lines[0], 2, "first line")
units = number(head[0], 1, 1000, "n")
operations = number(head[1], 0, 2000, "q")
if len(lines) != 1 + units + operations:
    wrong(f"{units + operations} lines promised, {len(lines) - 1} follow")
parent = [0] + [number(line, 0, units, "parent") for line in lines[1:1 + units]]
if parent[1:].count(0) != 1:
    wrong("there is not exactly one unit at the top")
done = {0}
for unit in range(1, units + 1):
    path = []
    while unit not in done:
        path.append(unit)
        done.add(unit)
        unit = parent[unit]
    if unit in path:
        wrong("the parents form a circle")
for line in lines[1 + units:]:
    kind = line.split(" ")[0]
    if kind not in ("M", "R", "X", "Q"):
        wrong(f"unknown operation {line[:60]!r}")
    parts = fields(line, 4 if kind == "R" else 3, "operation")
    number(parts[1], 1, units, "u")
    if kind == "M":
        number(parts[2], 1, units, "p")
        continue
    if not re.fullmatch("[a-z]{1,10}", parts[2]):
        wrong(f"action {parts[2]!r}")
    if kind == "R" and parts[3] not in ("a", "d", "A", "D"):
        wrong(f"kind {parts[3]!r}")
sys.exit(42)
