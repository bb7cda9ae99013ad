"""Strict check of one input: exit 42 if it is right, 43 otherwise."""
import re
import sys

NUMBER = rb"(0|[1-9][0-9]{0,9})"


def fail(message):
    print(message, file=sys.stderr)
    sys.exit(43)


lines = sys.stdin.buffer.read().split(b"\n")
head = re.fullmatch(NUMBER + b" " + NUMBER + b" " + NUMBER, lines[0])
if not head:
    fail("the first line must be three numbers")
count, gap, limit = map(int, head.groups())
if count > 3000 or not 1 <= gap <= 10**9 or not 1 <= limit <= 30:
    fail("n, g or k is out of range")
if len(lines) != count + 2 or lines[-1]:
    fail("wrong number of lines, or no newline at the end")
for number, line in enumerate(lines[1:-1], 2):
    place = re.fullmatch(NUMBER + b" " + NUMBER, line)
    if not place:
        fail(f"line {number} must be two numbers")
    if int(place[1]) > 10**9 or not 1 <= int(place[2]) <= 10**9:
        fail(f"line {number} is out of range")
sys.exit(42)
