"""Checks one input file strictly: exit 42 if it is right, 43 otherwise."""
import re
import sys


def fail(message):
    print(message, file=sys.stderr)
    sys.exit(43)


def number(token, low, high, what):
    if not re.fullmatch(r"0|-?[1-9][0-9]*", token):
        fail(f"{what}: {token!r} is not a plain integer")
    if not low <= int(token) <= high:
        fail(f"{what}: {token} is not in {low}..{high}")
    return int(token)


def read_lines():
    try:
        text = sys.stdin.buffer.read().decode("ascii")
    except UnicodeDecodeError:
        fail("not ASCII")
    if not text.endswith("\n"):
        fail("no newline at the end")
    if re.search(r"[^\n -~]", text):
        fail("a control character")
    return text[:-1].split("\n")


def main():
    lines = read_lines()
    if len(lines) != 4:
        fail("there must be four lines")
    head = lines[0].split(" ")
    if len(head) != 2:
        fail("the first line must have two integers")
    jobs = number(head[0], 1, 20000, "jobs")
    types = number(head[1], 1, 20000, "types")
    rests = lines[1].split(" ")
    if len(rests) != types:
        fail(f"{types} types announced, {len(rests)} rests given")
    for rest in rests:
        number(rest, 1, 10**9, "rest")
    queue = lines[2].split(" ")
    if len(queue) != jobs:
        fail(f"{jobs} jobs announced, {len(queue)} given")
    for kind in queue:
        number(kind, 1, types, "type")
    arrivals = lines[3].split(" ")
    if len(arrivals) != jobs:
        fail(f"{jobs} jobs announced, {len(arrivals)} arrivals given")
    last = 0
    for arrival in arrivals:
        last = number(arrival, last, 10**9, "arrival (they never decrease)")


main()
sys.exit(42)
