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
if not 2 <= length <= 10**9 or keys > 10000 or not 1 <= count <= 6000 or not 1 <= operations <= 10000:
    fail("a number in the first line is out of range")
if len(lines) != keys + operations + 3 or lines[-1]:
    fail("wrong number of lines, or no newline at the end")
for line in lines[1:keys + 1]:
    if not re.fullmatch(NUMBER + b" " + NUMBER, line):
        fail(f"a key must be two numbers: {line[:60]!r}")
    position, size = map(int, line.split())
    if position >= length or not 1 <= size <= 10**9:
        fail("a key is out of range")
line = lines[keys + 1]
if not re.fullmatch(NUMBER + b"(?: " + NUMBER + b")*", line):
    fail("the shards must be numbers")
shards = set(map(int, line.split()))
if len(line.split()) != count or len(shards) != count:
    fail("wrong number of shards, or a repeated position")
if max(shards) >= length or len(shards) >= length:
    fail("a shard is out of range, or no position is free")
for line in lines[keys + 2:-1]:
    found = re.fullmatch(rb"(add|drop) (" + NUMBER + rb")", line)
    if not found:
        fail(f"an operation is wrong: {line[:60]!r}")
    position = int(found[2])
    if position >= length:
        fail("an operation is out of range")
    if found[1] == b"add":
        if position in shards:
            fail("a shard is added twice")
        shards.add(position)
        if len(shards) >= length:
            fail("no position is free")
    else:
        if position not in shards:
            fail("a shard is dropped that is not there")
        shards.remove(position)
        if not shards:
            fail("the last shard is dropped")
sys.exit(42)
