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
count = number(lines[0], 0, 6000, "m")
if len(lines) != 1 + count:
    wrong(f"{count} invoices promised, {len(lines) - 1} lines follow")
total = 0
for line in lines[1:]:
    parts = line.split(" ")
    if len(parts) < 4:
        wrong(f"too few fields in {line[:60]!r}")
    number(parts[1], 1, 10**9, "a")
    sharers = number(parts[2], 1, 20000, "k")
    fields(line, 3 + sharers, "invoice")
    total += sharers
    for name in [parts[0], *parts[3:]]:
        if not re.fullmatch("[a-z]{1,8}", name):
            wrong(f"name {name[:30]!r}")
    if len(set(parts[3:])) != sharers:
        wrong("a sharer is named twice")
if total > 20000:
    wrong("more than 20000 sharers")
sys.exit(42)
