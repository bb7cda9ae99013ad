"""Strict check of one input: exit 42 if it is right, 43 otherwise."""
import json
import re
import sys


def fail(message):
    print(message, file=sys.stderr)
    sys.exit(43)


def members(pairs):
    for key, _ in pairs:
        if not re.fullmatch(r"[a-z0-9_]+", key):
            fail("a key is wrong")
    if len({key for key, _ in pairs}) != len(pairs):
        fail("a key is repeated")
    return {}


lines = sys.stdin.buffer.read().split(b"\n")
if len(lines) != 3 or lines[2]:
    fail("there must be exactly two lines, each ended by a newline")
for line in lines[:2]:
    if not re.fullmatch(rb"\{[!-~]*\}", line) or len(line) > 100000:
        fail("a document must be an object in printable characters without spaces, not too long")
    if b"\\" in re.sub(rb'\\[\\"]', b"", line):
        fail("an escape is wrong")
    depth = 0
    for char in re.sub(rb'"(?:[^"\\]|\\.)*"', b"", line):
        depth += (char in b"{[") - (char in b"}]")
        if depth > 100:
            fail("a document is nested too deep")
    try:
        json.loads(line, object_pairs_hook=members, parse_int=str, parse_float=lambda text: fail("a number is no integer"), parse_constant=lambda text: fail("a word is wrong"))
    except ValueError as error:
        fail(f"a document is wrong: {error}")
sys.exit(42)
