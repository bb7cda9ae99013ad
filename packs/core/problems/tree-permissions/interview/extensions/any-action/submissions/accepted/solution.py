import sys


def main():
    tokens = iter(sys.stdin.read().split())
    units, rule_count, question_count = int(next(tokens)), int(next(tokens)), int(next(tokens))
    parent = {unit: int(next(tokens)) for unit in range(1, units + 1)}
    rules = {}
    for _ in range(rule_count):
        unit, action = int(next(tokens)), next(tokens)
        rules[unit, action] = next(tokens)
    for _ in range(question_count):
        unit, action = int(next(tokens)), next(tokens)
        nearest = final = None
        while unit:
            kind = rules.get((unit, action)) or rules.get((unit, "*"))
            if kind:
                if nearest is None:
                    nearest = (unit, kind)
                if kind.isupper():
                    final = (unit, kind)
            unit = parent[unit]
        by, kind = final or nearest or (0, "d")
        print("allow" if kind in "aA" else "deny", by)


main()
