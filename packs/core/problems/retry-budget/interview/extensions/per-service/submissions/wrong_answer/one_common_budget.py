# Wrong: every service draws on one common budget; only the failures are counted per service.
import sys
from collections import defaultdict, deque


class Budget:
    def __init__(self):
        self.live = deque()
        self.balance = 0
        self.failed = 0


def main():
    tokens = iter(sys.stdin.read().split())
    count, deposit, cost, lifetime, most = (int(next(tokens)) for _ in range(5))
    budgets = defaultdict(Budget)
    out = []
    for _ in range(count):
        now, needed, name = int(next(tokens)), int(next(tokens)), next(tokens)
        budget = budgets['']
        live = budget.live
        while live and live[0][0] + lifetime <= now:
            budget.balance -= live.popleft()[1]
        live.append([now, deposit])
        budget.balance += deposit

        retries = min(needed, most, budget.balance // cost)
        spend = retries * cost
        budget.balance -= spend
        while spend:
            oldest = live[0]
            part = min(spend, oldest[1])
            oldest[1] -= part
            spend -= part
            if not oldest[1]:
                live.popleft()
        budgets[name].failed += retries < needed
        out.append(str(retries))
    for name in sorted(budgets):
        if budgets[name].failed:
            out.append(f"{name} {budgets[name].failed}")
    print("\n".join(out))


main()
