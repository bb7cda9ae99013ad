# Wrong: a missing field counts as different, so `!=` is true for it.
import operator
import sys

SIGNS = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "=": operator.eq, "!=": operator.ne}
BINDS = {"or": 1, "and": 2, "not": 3}


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

    tokens = iter(lines[-1].split())
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
                matching = matching * 2 + (compare(record[token], bound) if token in record else compare is operator.ne)
            values.append(matching)
    while waiting:
        apply()
    for index in range(len(records)):
        print("keep" if values[0] >> index & 1 else "drop")


main()
