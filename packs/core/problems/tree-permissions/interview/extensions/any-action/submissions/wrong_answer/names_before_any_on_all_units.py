# Wrong: uses rules for any action only if no unit on the way has a rule by name.
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
        start = unit
        named = False
        while unit:
            named = named or (unit, action) in rules
            unit = parent[unit]
        unit = start
        while unit:
            kind = rules.get((unit, action)) or (None if named else rules.get((unit, "*")))
            if kind:
                if nearest is None:
                    nearest = (unit, kind)
                if kind.isupper():
                    final = (unit, kind)
            unit = parent[unit]
        by, kind = final or nearest or (0, "d")
        print("allow" if kind in "aA" else "deny", by)


main()
