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
count = number(lines[0], 0, 20000, "n")
if len(lines) != 1 + count:
    wrong(f"{count} operations promised, {len(lines) - 1} lines follow")
for line in lines[1:]:
    kind, value = fields(line, 2, "operation")
    if kind not in ("+", "-", "?"):
        wrong(f"unknown operation {line[:60]!r}")
    if kind == "?":
        number(value, 1, 100, "p")
    else:
        number(value, 0, 10**9, "x")
sys.exit(42)
