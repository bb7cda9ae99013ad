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
    if len(head) != 3:
        fail("the first line must have three integers")
    number(head[0], 1, 20000, "rows")
    number(head[1], 1, 60, "seats")
    count = number(head[2], 0, 20000, "requests")
    if len(lines) != count + 1:
        fail(f"{count} requests announced, {len(lines) - 1} lines follow")
    for line in lines[1:]:
        parts = line.split(" ")
        if len(parts) != 2 or parts[0] not in ("book", "cancel"):
            fail(f"not a request: {line!r}")
        number(parts[1], 1, 60 if parts[0] == "book" else 20000, parts[0])


main()
sys.exit(42)
