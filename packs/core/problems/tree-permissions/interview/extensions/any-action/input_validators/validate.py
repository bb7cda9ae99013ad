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
head = fields(lines[0], 3, "first line")
units = number(head[0], 1, 1000, "n")
rules = number(head[1], 0, 1000, "r")
questions = number(head[2], 0, 1000, "q")
if len(lines) != 1 + units + rules + questions:
    wrong(f"{units + rules + questions} lines promised, {len(lines) - 1} follow")
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
seen = set()
for line in lines[1 + units:1 + units + rules]:
    unit, action, kind = fields(line, 3, "rule")
    number(unit, 1, units, "unit")
    if action != "*" and not re.fullmatch("[a-z]{1,10}", action):
        wrong(f"action {action!r}")
    if kind not in ("a", "d", "A", "D"):
        wrong(f"kind {kind!r}")
    if (unit, action) in seen:
        wrong(f"two rules for {unit} {action}")
    seen.add((unit, action))
for line in lines[1 + units + rules:]:
    unit, action = fields(line, 2, "question")
    number(unit, 1, units, "unit")
    if not re.fullmatch("[a-z]{1,10}", action):
        wrong(f"action {action!r}")
sys.exit(42)
