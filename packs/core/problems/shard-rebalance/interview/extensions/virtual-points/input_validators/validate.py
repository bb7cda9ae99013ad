"""Strict check of one input: exit 42 if it is right, 43 otherwise."""
import re
import sys

NUMBER = rb"(?:0|[1-9][0-9]{0,9})"


def fail(message):
    print(message, file=sys.stderr)
    sys.exit(43)


lines = sys.stdin.buffer.read().split(b"\n")
if not re.fullmatch(rb" ".join([NUMBER] * 4), lines[0]):
    fail("the first line must be four numbers")
length, keys, count, operations = map(int, lines[0].split())
if not 2 <= length <= 10**9 or keys > 5000 or not 1 <= count <= 1000 or not 1 <= operations <= 2000:
    fail("a number in the first line is out of range")
if len(lines) != keys + count + operations + 2 or lines[-1]:
    fail("wrong number of lines, or no newline at the end")
for line in lines[1:keys + 1]:
    if not re.fullmatch(NUMBER + b" " + NUMBER, line):
        fail(f"a key must be two numbers: {line[:60]!r}")
    position, size = map(int, line.split())
    if position >= length or not 1 <= size <= 10**9:
        fail("a key is out of range")
shards, points = {}, set()
for index, line in enumerate(lines[keys + 1:-1]):
    if index >= count and re.fullmatch(rb"drop [a-z0-9]{1,10}", line):
        name = line.split()[1]
        if name not in shards or len(shards) == 1:
            fail("a shard is dropped that is not there, or the last one")
        points -= shards.pop(name)
        continue
    found = re.fullmatch((b"add " if index >= count else b"") + rb"([a-z0-9]{1,10})((?: " + NUMBER + rb"){1,20})", line)
    if not found:
        fail(f"a shard or operation is wrong: {line[:60]!r}")
    here = [int(word) for word in found[2].split()]
    if found[1] in shards or len(set(here)) != len(here) or points & set(here) or max(here) >= length:
        fail("a name or a point is used twice, or a point is out of range")
    shards[found[1]] = set(here)
    points |= set(here)
    if index >= count - 1 and len(points) >= length:
        fail("no position is free")
if len(points) >= length:
    fail("no position is free")
sys.exit(42)
