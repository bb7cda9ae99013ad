"""Strict check of one input: exit 42 if it is right, 43 otherwise."""
import re
import sys


def fail(message):
    print(message, file=sys.stderr)
    sys.exit(43)


lines = sys.stdin.buffer.read().split(b"\n")
if not re.fullmatch(rb"[1-9][0-9]{0,3}", lines[0]):
    fail("the first line must be the number of documents")
count = int(lines[0])
if count > 1000:
    fail("too many documents")
if len(lines) != count + 2 or lines[-1]:
    fail("wrong number of lines, or no newline at the end")
for number, line in enumerate(lines[1:-1], 1):
    if not re.fullmatch(rb"[!-~]+", line):
        fail(f"document {number} must be one or more printable characters without spaces")
if sum(map(len, lines[1:])) > 200000:
    fail("the documents are too long")
sys.exit(42)
