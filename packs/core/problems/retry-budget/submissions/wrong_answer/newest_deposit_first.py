# Wrong: takes units from the newest deposit, so that older ones run out unused.
import sys
from collections import deque


def main():
    tokens = map(int, sys.stdin.read().split())
    count, deposit, cost, lifetime, most = (next(tokens) for _ in range(5))
    live = deque()  # [second, units left], oldest first
    balance = 0
    failed = 0
    out = []
    for _ in range(count):
        now, needed = next(tokens), next(tokens)
        while live and live[0][0] + lifetime <= now:
            balance -= live.popleft()[1]
        live.append([now, deposit])
        balance += deposit

        retries = min(needed, most, balance // cost)
        spend = retries * cost
        balance -= spend
        while spend:
            oldest = live[-1]
            part = min(spend, oldest[1])
            oldest[1] -= part
            spend -= part
            if not oldest[1]:
                live.pop()
        failed += retries < needed
        out.append(retries)
    out.append(failed)
    print("\n".join(map(str, out)))


main()
