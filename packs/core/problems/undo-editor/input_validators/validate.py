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
    count = number(lines[0], 0, 20000, "operations")
    if len(lines) != count + 1:
        fail(f"{count} operations announced, {len(lines) - 1} lines follow")
    for line in lines[1:]:
        moved = re.fullmatch(r"(?:back|left|right) (\S+)", line)
        if moved:
            number(moved.group(1), 1, 100, "characters")
        elif not re.fullmatch(r"type [a-z]{1,20}|undo|redo|show", line):
            fail(f"not an operation: {line!r}")


main()
sys.exit(42)
