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
head = fields(lines[0], 5, "first line")
count = number(head[0], 0, 10000, "n")
for name, token in zip("dcl", head[1:4]):
    number(token, 1, 10**9, name)
number(head[4], 0, 10**9, "m")
if len(lines) != count + 1:
    wrong(f"{count} requests promised, {len(lines) - 1} lines follow")
last = 0
for line in lines[1:]:
    second, needed, name = fields(line, 3, "request")
    last = number(second, last, 10**9, "t (must not decrease)")
    number(needed, 0, 10**9, "f")
    if not re.fullmatch("[a-z]{1,10}", name):
        wrong(f"name {name!r}")
sys.exit(42)
