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
streams = number(head[0], 0, 10000, "k")
number(head[1], 1, 2 * 10**9, "g")
number(head[2], 1, 10**9, "h")
at = 1
total = 0
for _ in range(streams):
    if at >= len(lines):
        wrong("a stream is missing")
    count = number(lines[at], 0, 15000, "c")
    at += 1
    total += count
    if total > 15000 or at + count > len(lines):
        wrong("too many readings or too few lines")
    last = 0
    for line in lines[at:at + count]:
        second, value = fields(line, 2, "reading")
        last = number(second, last, 10**9, "t (must not decrease)")
        number(value, -10**9, 10**9, "v")
    at += count
if at != len(lines):
    wrong("text after the last stream")
sys.exit(42)
