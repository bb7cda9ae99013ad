"""Strict check of one input: exit 42 if it is right, 43 otherwise."""
import re
import sys


def fail(message):
    print(message, file=sys.stderr)
    sys.exit(43)


lines = sys.stdin.buffer.read().split(b"\n")
head = re.fullmatch(rb"([1-9]) ([1-9]) ([1-9]) ([1-9][0-9]{0,5})", lines[0])
if not head:
    fail("the first line must be four positive integers")
n, w, r, q = map(int, head.groups())
if w > n or r > n or q > 20000:
    fail("w, r or q is out of range")
if len(lines) != q + 2 or lines[-1]:
    fail("wrong number of lines, or no newline at the end")
answers = 0
for number, line in enumerate(lines[1:-1], 2):
    change = re.fullmatch(rb"(?:up|down) ([1-9])", line)
    if change:
        if int(change[1]) > n:
            fail(f"line {number}: no such replica")
    elif re.fullmatch(rb"put [a-z0-9]{1,10} [a-z0-9]{1,10}|get [a-z0-9]{1,10}", line):
        answers += 1
    else:
        fail(f"line {number} is wrong")
if not answers:
    fail("no put and no get")
sys.exit(42)
