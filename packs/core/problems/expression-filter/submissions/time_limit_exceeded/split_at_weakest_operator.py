# Right but too slow: looks for the last weakest operator outside brackets, cuts the filter in two there, and repeats on both parts.
import operator
import sys

sys.setrecursionlimit(200000)
SIGNS = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "=": operator.eq, "!=": operator.ne}


def matches(tokens, record):
    for word in ("or", "and"):
        depth = 0
        for at in range(len(tokens) - 1, -1, -1):
            if tokens[at] == ")":
                depth += 1
            elif tokens[at] == "(":
                depth -= 1
            elif depth == 0 and tokens[at] == word:
                left, right = matches(tokens[:at], record), matches(tokens[at + 1:], record)
                return left or right if word == "or" else left and right
    if tokens[0] == "not":
        return not matches(tokens[1:], record)
    if tokens[0] == "(":
        return matches(tokens[1:-1], record)
    name, sign, bound = tokens
    return name in record and SIGNS[sign](record[name], int(bound))


def main():
    lines = sys.stdin.read().splitlines()
    for line in lines[1:-1]:
        record = {name: int(value) for name, value in (entry.split("=") for entry in line.split())}
        print("keep" if matches(lines[-1].split(), record) else "drop")


main()
