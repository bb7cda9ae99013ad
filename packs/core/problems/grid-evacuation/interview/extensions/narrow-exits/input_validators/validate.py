"""Strict check of one input: exit 42 if it is right, 43 otherwise."""
import re
import sys


def fail(message):
    print(message, file=sys.stderr)
    sys.exit(43)


lines = sys.stdin.buffer.read().split(b"\n")
head = re.fullmatch(rb"([1-9][0-9]{0,3}) ([1-9][0-9]{0,3})", lines[0])
if not head:
    fail("the first line must be two positive integers")
rows, cols = int(head[1]), int(head[2])
if rows > 250 or cols > 250:
    fail("rows or columns out of range")
if len(lines) != rows + 2 or lines[-1]:
    fail("wrong number of lines, or no newline at the end")
for number, line in enumerate(lines[1:-1], 1):
    if len(line) != cols or not re.fullmatch(rb"[.#E1-9]+", line):
        fail(f"row {number} is wrong")
sys.exit(42)
