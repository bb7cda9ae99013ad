import operator
import sys

SIGNS = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "=": operator.eq, "!=": operator.ne}
BINDS = {"or": 1, "and": 2, "not": 3}


def first_bad(tokens):
    """The number of the first bad token, or 0 if the filter is correct."""
    depth, expected = 0, "part"
    for at, token in enumerate(tokens, 1):
        if expected == "part" and token == "(":
            depth += 1
        elif expected == "part" and token == "not":
            pass
        elif expected == "part" and token.isalpha() and token not in BINDS:
            expected = "sign"
        elif expected == "sign" and token in SIGNS:
            expected = "integer"
        elif expected == "integer" and token.lstrip("-").isdigit():
            expected = "joint"
        elif expected == "joint" and token == ")" and depth > 0:
            depth -= 1
        elif expected == "joint" and token in ("and", "or"):
            expected = "part"
        else:
            return at
    return 0 if expected == "joint" and depth == 0 else len(tokens) + 1


def main():
    lines = sys.stdin.read().splitlines()
    records = []
    for line in lines[1:-1]:
        pairs = (entry.split("=") for entry in line.split())
        records.append({name: int(value) for name, value in pairs})
    everyone = 2 ** len(records) - 1
    values = []  # sets of matching records, as bits
    waiting = []  # operators and open brackets that are not applied yet

    def apply():
        word = waiting.pop()
        last = values.pop()
        if word == "not":
            values.append(everyone ^ last)
        elif word == "and":
            values.append(values.pop() & last)
        else:
            values.append(values.pop() | last)

    tokens = lines[-1].split()
    bad = first_bad(tokens)
    if bad:
        print("error", bad)
        return
    tokens = iter(tokens)
    for token in tokens:
        if token == "(" or token == "not":
            waiting.append(token)
        elif token == ")":
            while waiting[-1] != "(":
                apply()
            waiting.pop()
        elif token in BINDS:
            while waiting and BINDS.get(waiting[-1], 0) >= BINDS[token]:
                apply()
            waiting.append(token)
        else:
            compare, bound = SIGNS[next(tokens)], int(next(tokens))
            matching = 0
            for record in reversed(records):
                matching = matching * 2 + (token in record and compare(record[token], bound))
            values.append(matching)
    while waiting:
        apply()
    for index in range(len(records)):
        print("keep" if values[0] >> index & 1 else "drop")


main()
