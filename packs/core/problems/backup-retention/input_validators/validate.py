"""Strict check of one input: exit 42 if it is right, 43 otherwise."""
import re
import sys

NUMBER = rb"(0|[1-9][0-9]{0,13})"


def fail(message):
    print(message, file=sys.stderr)
    sys.exit(43)


def numbers(line, count):
    found = re.fullmatch(rb" ".join([NUMBER] * count), line)
    if not found:
        fail(f"not {count} numbers: {line[:60]!r}")
    return map(int, found.groups())


lines = sys.stdin.buffer.read().split(b"\n")
rules, count = numbers(lines[0], 2)
if rules > 8 or count > 12000:
    fail("too many rules or snapshots")
if len(lines) != rules + count + 2 or lines[-1]:
    fail("wrong number of lines, or no newline at the end")
for line in lines[1:rules + 1]:
    length, keep = numbers(line, 2)
    if not 1 <= length <= 10**9 or not 1 <= keep <= 12000:
        fail("a rule is out of range")
ids = set()
for line in lines[rules + 1:-1]:
    name, second, size = numbers(line, 3)
    if not 1 <= name <= 10**9 or second > 10**12 or not 1 <= size <= 10**12:
        fail("a snapshot is out of range")
    if name in ids:
        fail("an id is repeated")
    ids.add(name)
sys.exit(42)
