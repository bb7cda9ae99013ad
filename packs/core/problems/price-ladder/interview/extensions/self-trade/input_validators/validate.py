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
count = number(lines[0], 0, 5000, "n")
if len(lines) != count + 1:
    wrong(f"{count} operations promised, {len(lines) - 1} lines follow")
for place, line in enumerate(lines[1:], 1):
    kind = line[:1]
    if kind in ("B", "S"):
        _, price, quantity, owner = fields(line, 4, "order")
        number(price, 1, 10**6, "p")
        number(quantity, 1, 10**9, "q")
        if not re.fullmatch("[a-z]{1,5}", owner):
            wrong(f"owner {owner!r}")
    elif kind == "C":
        target = number(fields(line, 2, "cancellation")[1], 1, place - 1, "i")
        if lines[target][:1] == "C":
            wrong(f"operation {target} is not an order")
    else:
        wrong(f"unknown operation {line[:60]!r}")
    if line.split(" ")[0] != kind:
        wrong(f"unknown operation {line[:60]!r}")
sys.exit(42)
