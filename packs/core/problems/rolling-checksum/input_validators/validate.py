"""Strict check of one input: exit 42 if it is right, 43 otherwise."""
import re
import sys


def fail(message):
    print(message, file=sys.stderr)
    sys.exit(43)


lines = sys.stdin.buffer.read().split(b"\n")
if len(lines) != 3 or lines[2]:
    fail("there must be exactly two lines, each ended by a newline")
head = re.fullmatch(rb"([1-9][0-9]{0,5}) ([1-9][0-9]{0,5})", lines[0])
if not head:
    fail("the first line must be two positive integers")
n, k = int(head[1]), int(head[2])
if n > 40000 or k > 40000:
    fail("n or k is out of range")
if not re.fullmatch(rb"[a-z]+", lines[1]):
    fail("the stream must be lower-case letters")
if len(lines[1]) != n:
    fail("the stream does not have length n")
sys.exit(42)
