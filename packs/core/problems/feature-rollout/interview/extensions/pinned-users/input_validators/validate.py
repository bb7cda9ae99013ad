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


def check_plan(words):
    entries = number(words[0], 0, 6, "entries")
    if len(words) != 2 * entries + 1:
        fail(f"{entries} entries announced, {len(words) - 1} words follow")
    total = 0
    for name, share in zip(words[1::2], words[2::2]):
        if not re.fullmatch(r"[a-z]{1,6}", name):
            fail(f"not a name: {name!r}")
        total += number(share, 0, 10000, "share")
    if total > 10000:
        fail("the shares sum to more than 10000")


def check_users(lines, most, longest):
    head = lines[0].split(" ")
    if len(head) != 2:
        fail("the first line must have two integers")
    users = number(head[0], 1, most, "users")
    rest = number(head[1], 0, longest, "lines after the users")
    if len(lines) != users + rest + 1:
        fail(f"{users + rest} lines announced, {len(lines) - 1} follow")
    ids = {number(line, 1, 10**9, "id") for line in lines[1:users + 1]}
    if len(ids) != users:
        fail("an id occurs twice")
    return users, ids


def main():
    lines = read_lines()
    users, ids = check_users(lines, 10000, 1000)
    pins = 0
    for line in lines[users + 1:]:
        words = line.split(" ")
        if words[0] == "plan" and len(words) > 1:
            check_plan(words[1:])
            continue
        if not re.fullmatch(r"pin [0-9]+ [a-z]{1,6}|unpin [0-9]+", line):
            fail(f"not an event: {line!r}")
        pins += words[0] == "pin"
        if number(words[1], 1, 10**9, "id") not in ids:
            fail(f"{words[1]} is not one of the users")
    if pins > 200:
        fail("more than 200 pins")


main()
sys.exit(42)
