"""Checks one input file strictly: exit 42 if it is right, 43 otherwise."""
import re
import sys


def fail(message):
    print(message, file=sys.stderr)
    sys.exit(43)


def number(token, low, high, what):
    if not re.fullmatch(r"0|-?[1-9][0-9]*", token):
        fail(f"{what}: {token!r} is not a plain integer")
    if not low <= int(token) <= high:
        fail(f"{what}: {token} is not in {low}..{high}")
    return int(token)


def read_lines():
    try:
        text = sys.stdin.buffer.read().decode("ascii")
    except UnicodeDecodeError:
        fail("not ASCII")
    if not text.endswith("\n"):
        fail("no newline at the end")
    if re.search(r"[^\n -~]", text):
        fail("a control character")
    return text[:-1].split("\n")


def main():
    lines = read_lines()
    head = lines[0].split(" ")
    if len(head) != 2:
        fail("the first line must have two integers")
    copies = number(head[0], 0, 10000, "copies")
    number(head[1], 0, 10**12, "capacity")
    if len(lines) != copies + 1:
        fail(f"{copies} copies announced, {len(lines) - 1} lines follow")
    for line in lines[1:]:
        parts = line.split(" ")
        if len(parts) != 3:
            fail(f"not a copy: {line!r}")
        start = number(parts[0], 0, 10**9, "first minute")
        number(parts[1], start, 10**9, "last minute")
        number(parts[2], 1, 10**9, "demand")


main()
sys.exit(42)
