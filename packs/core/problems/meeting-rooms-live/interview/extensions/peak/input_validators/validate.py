"""Strict check of one input: exit 42 if it is right, 43 otherwise."""
import re
import sys

NUMBER = rb"(0|[1-9][0-9]{0,9})"
NAME = rb"[a-z0-9]{1,8}"


def fail(message):
    print(message, file=sys.stderr)
    sys.exit(43)


lines = sys.stdin.buffer.read().split(b"\n")
if not re.fullmatch(NUMBER, lines[0]):
    fail("the first line must be the number of lines")
count = int(lines[0])
if not 1 <= count <= 6000:
    fail("the number of lines is out of range")
if len(lines) != count + 2 or lines[-1]:
    fail("wrong number of lines, or no newline at the end")
asked = 0
for number, line in enumerate(lines[1:-1], 2):
    book = re.fullmatch(rb"book " + NAME + b" " + NUMBER + b" " + NUMBER, line)
    ask = re.fullmatch(rb"ask " + NUMBER, line)
    if book:
        if not int(book[1]) < int(book[2]) <= 10**9:
            fail(f"line {number}: the minutes are wrong")
    elif line == b"peak":
        asked += 1
    elif ask:
        asked += 1
        if int(ask[1]) > 10**9:
            fail(f"line {number}: the minute is out of range")
    elif not re.fullmatch(rb"cancel " + NAME, line):
        fail(f"line {number} is wrong")
if not asked:
    fail("no ask and no peak")
sys.exit(42)
