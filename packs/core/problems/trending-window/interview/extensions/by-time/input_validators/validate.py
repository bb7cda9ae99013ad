"""Strict check of one input: exit 42 if it is right, 43 otherwise."""
import re
import sys


def fail(message):
    print(message, file=sys.stderr)
    sys.exit(43)


lines = sys.stdin.buffer.read().split(b"\n")
head = re.fullmatch(rb"([1-9][0-9]{0,5}) ([1-9][0-9]{0,9})", lines[0])
if not head:
    fail("the first line must be two positive integers")
count, window = int(head[1]), int(head[2])
if count > 15000 or window > 10**9:
    fail("n or w is out of range")
if len(lines) != count + 2 or lines[-1]:
    fail("wrong number of lines, or no newline at the end")
last = 0
for number, line in enumerate(lines[1:-1], 2):
    play = re.fullmatch(rb"(0|[1-9][0-9]{0,9}) [a-z0-9]{1,10}", line)
    if not play:
        fail(f"line {number} is no play")
    if not last <= int(play[1]) <= 10**9:
        fail(f"line {number}: the time is wrong")
    last = int(play[1])
sys.exit(42)
