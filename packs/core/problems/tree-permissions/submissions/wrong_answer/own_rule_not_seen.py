# Wrong: the rules on the unit itself hold only for the units below it.
import sys
from collections import defaultdict


def main():
    tokens = iter(sys.stdin.read().split())
    units, rule_count, question_count = int(next(tokens)), int(next(tokens)), int(next(tokens))
    children = defaultdict(list)
    for unit in range(1, units + 1):
        children[next(tokens)].append(str(unit))
    rules = defaultdict(list)
    for _ in range(rule_count):
        unit, action, kind = next(tokens), next(tokens), next(tokens)
        rules[unit].append((action, kind))
    questions = defaultdict(list)
    for place in range(question_count):
        unit, action = next(tokens), next(tokens)
        questions[unit].append((action, place))

    answers = [""] * question_count
    deciding = defaultdict(list)  # action -> stack of (unit, kind): the rule that decides at each level
    todo = [(top, False) for top in children["0"]]
    while todo:
        unit, leaving = todo.pop()
        if leaving:
            for action, _ in rules[unit]:
                deciding[action].pop()
            continue
        todo.append((unit, True))
        todo.extend((child, False) for child in children[unit])
        for action, place in questions[unit]:
            stack = deciding[action]
            by, kind = stack[-1] if stack else ("0", "d")
            answers[place] = f"{'allow' if kind in 'aA' else 'deny'} {by}"
        for action, kind in rules[unit]:
            stack = deciding[action]
            if stack and stack[-1][1].isupper():
                stack.append(stack[-1])  # a final rule further up goes on deciding
            else:
                stack.append((unit, kind))
    print("\n".join(answers))


main()
