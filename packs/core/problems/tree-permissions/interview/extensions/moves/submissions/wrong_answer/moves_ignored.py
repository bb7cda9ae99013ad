# Wrong: the tree stays as it was in the beginning.
import sys


def main():
    tokens = iter(sys.stdin.read().split())
    units, operations = int(next(tokens)), int(next(tokens))
    parent = {unit: int(next(tokens)) for unit in range(1, units + 1)}
    rules = {}

    def way_up(unit):
        while unit:
            yield unit
            unit = parent[unit]

    for _ in range(operations):
        operation, unit = next(tokens), int(next(tokens))
        if operation == "M":
            target = int(next(tokens))
            if unit not in way_up(target):
                pass
            continue
        action = next(tokens)
        if operation == "R":
            rules[unit, action] = next(tokens)
        elif operation == "X":
            rules.pop((unit, action), None)
        else:
            on_the_way = [(above, rules[above, action]) for above in way_up(unit) if (above, action) in rules]
            final = [rule for rule in on_the_way if rule[1].isupper()]
            by, kind = final[-1] if final else on_the_way[0] if on_the_way else (0, "d")
            print("allow" if kind in "aA" else "deny", by)


main()
