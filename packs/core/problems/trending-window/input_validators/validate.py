"""Strict check of one input: exit 42 if it is right, 43 otherwise."""
import re
import sys


def fail(message):
    print(message, file=sys.stderr)
    sys.exit(43)


lines = sys.stdin.buffer.read().split(b"\n")
head = re.fullmatch(rb"([1-9][0-9]{0,5}) ([1-9][0-9]{0,5})", lines[0])
if not head:
    fail("the first line must be two positive integers")
count, window = int(head[1]), int(head[2])
if count > 20000 or window > 20000:
    fail("n or w is out of range")
if len(lines) != count + 2 or lines[-1]:
    fail("wrong number of lines, or no newline at the end")
for number, line in enumerate(lines[1:-1], 2):
    if not re.fullmatch(rb"[a-z0-9]{1,10}", line):
        fail(f"line {number} is no name")
sys.exit(42)
