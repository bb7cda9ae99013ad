"""Strict check of one input: exit 42 if it is right, 43 otherwise."""
import re
import sys


def fail(message):
    print(message, file=sys.stderr)
    sys.exit(43)


lines = sys.stdin.buffer.read().split(b"\n")
if len(lines) != 4 or lines[3]:
    fail("there must be exactly three lines, each ended by a newline")
head = re.fullmatch(rb"([1-9][0-9]{0,5}) ([1-9][0-9]{0,5}) ([1-9][0-9]{0,5})", lines[0])
if not head:
    fail("the first line must be three positive integers")
m, n, k = map(int, head.groups())
if max(m, n, k) > 40000:
    fail("m, n or k is out of range")
for name, line, length in (("old copy", lines[1], m), ("new version", lines[2], n)):
    if not re.fullmatch(rb"[a-z]+", line):
        fail(f"the {name} must be lower-case letters")
    if len(line) != length:
        fail(f"the {name} has a wrong length")
sys.exit(42)
