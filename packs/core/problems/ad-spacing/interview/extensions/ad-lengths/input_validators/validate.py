"""Strict check of one input: exit 42 if it is right, 43 otherwise."""
import re
import sys

NUMBER = rb"(0|[1-9][0-9]{0,9})"


def fail(message):
    print(message, file=sys.stderr)
    sys.exit(43)


lines = sys.stdin.buffer.read().split(b"\n")
head = re.fullmatch(NUMBER + b" " + NUMBER, lines[0])
if not head:
    fail("the first line must be two numbers")
count, gap = int(head[1]), int(head[2])
if count > 10000 or gap > 10**9:
    fail("n or g is out of range")
if len(lines) != count + 2 or lines[-1]:
    fail("wrong number of lines, or no newline at the end")
for number, line in enumerate(lines[1:-1], 2):
    place = re.fullmatch(NUMBER + b" " + NUMBER + b" " + NUMBER, line)
    if not place:
        fail(f"line {number} must be three numbers")
    if int(place[1]) > 10**9 or not 1 <= int(place[2]) <= 10**9 or not 1 <= int(place[3]) <= 10**9:
        fail(f"line {number} is out of range")
sys.exit(42)
