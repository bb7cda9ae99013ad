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
first = number(head[0], 0, 12000, "n")
second = number(head[1], 0, 12000, "m")
number(head[2], 0, 10000, "d")
if len(lines) != 1 + first + second:
    wrong(f"{first + second} cues promised, {len(lines) - 1} lines follow")
for track in (lines[1:1 + first], lines[1 + first:]):
    last = -500
    for line in track:
        last = number(line, max(0, last + 500), 10**8, "cue (at least 500 after the one before)")
sys.exit(42)
