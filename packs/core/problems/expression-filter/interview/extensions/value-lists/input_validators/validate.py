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


NAME = r"(?!(?:and|or|not|in|outside)\b)[a-z]{1,8}"


def read_records(lines):
    count = number(lines[0], 1, 20, "records")
    if len(lines) != count + 2:
        fail(f"{count} records announced, {len(lines) - 2} lines between the first and the last")
    for line in lines[1:-1]:
        seen = set()
        for entry in line.split(" "):
            if not re.fullmatch(NAME + "=[0-9-]+", entry):
                fail(f"not an entry: {entry!r}")
            name, value = entry.split("=")
            number(value, -(10**18), 10**18, "value")
            if name in seen:
                fail(f"{name} occurs twice in a record")
            seen.add(name)
        if len(seen) > 10:
            fail("more than ten fields")
    tokens = lines[-1].split(" ")
    if not 3 <= len(tokens) <= 60000:
        fail("the filter has too few or too many tokens")
    return tokens


def main():
    tokens = read_records(read_lines())
    at, depth, part_expected = 0, 0, True
    while at < len(tokens):
        token = tokens[at]
        at += 1
        if part_expected:
            if token == "(":
                depth += 1
            elif token != "not":
                if not re.fullmatch(NAME, token) or at + 2 > len(tokens):
                    fail(f"no comparison at token {at}")
                if tokens[at] in ("in", "outside") and tokens[at + 1] == "(" and ")" in tokens[at + 3:]:
                    end = tokens.index(")", at + 3)
                    for value in tokens[at + 2:end]:
                        number(value, -(10**18), 10**18, "integer")
                    at = end + 1
                elif tokens[at] in ("<", "<=", ">", ">=", "=", "!="):
                    number(tokens[at + 1], -(10**18), 10**18, "integer")
                    at += 2
                else:
                    fail(f"no comparison at token {at}")
                part_expected = False
        elif token == ")" and depth > 0:
            depth -= 1
        elif token in ("and", "or"):
            part_expected = True
        else:
            fail(f"unexpected {token!r} at token {at}")
    if depth or part_expected:
        fail("the filter is not complete")


main()
sys.exit(42)
