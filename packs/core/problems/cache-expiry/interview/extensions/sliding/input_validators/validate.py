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
count = number(head[0], 0, 15000, "n")
number(head[1], 1, 15000, "c")
if len(lines) != count + 1:
    wrong(f"{count} operations promised, {len(lines) - 1} lines follow")
last = 0
for line in lines[1:]:
    kind = line.split(" ")[0]
    if kind not in ("P", "G"):
        wrong(f"unknown operation {line[:60]!r}")
    parts = fields(line, 4 if kind == "P" else 3, "operation")
    last = number(parts[1], last, 2 * 10**9, "t (must not decrease)")
    number(parts[2], 1, 10**6, "k")
    if kind == "P":
        number(parts[3], 0, 2 * 10**9, "l")
sys.exit(42)
