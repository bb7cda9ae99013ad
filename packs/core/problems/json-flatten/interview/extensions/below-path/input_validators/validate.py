"""Strict check of one input: exit 42 if it is right, 43 otherwise."""
import re
import sys


def fail(message):
    print(message, file=sys.stderr)
    sys.exit(43)


lines = sys.stdin.buffer.read().split(b"\n")
head = re.fullmatch(rb"([1-9][0-9]{0,3}) ([a-z0-9_]+(?:\.[a-z0-9_]+)*)", lines[0])
if not head:
    fail("the first line must be the number of documents and a path")
count = int(head[1])
if count > 1000 or len(head[2]) > 100:
    fail("too many documents or too long a path")
if len(lines) != count + 2 or lines[-1]:
    fail("wrong number of lines, or no newline at the end")
for number, line in enumerate(lines[1:-1], 1):
    if not re.fullmatch(rb"[!-~]+", line):
        fail(f"document {number} must be one or more printable characters without spaces")
if sum(map(len, lines[1:])) > 200000:
    fail("the documents are too long")
sys.exit(42)
