import sys
from collections import deque


def main():
    tokens = iter(sys.stdin.read().split())
    count, deposit, cost, lifetime, most, reserve = (int(next(tokens)) for _ in range(6))
    live = deque()
    balance = 0
    failed = 0
    out = []
    for _ in range(count):
        now, needed, kind = int(next(tokens)), int(next(tokens)), next(tokens)
        while live and live[0][0] + lifetime <= now:
            balance -= live.popleft()[1]
        live.append([now, deposit])
        balance += deposit

        usable = balance if kind == "c" else max(0, balance - reserve)
        retries = min(needed, most, usable // cost)
        spend = retries * cost
        balance -= spend
        while spend:
            oldest = live[0]
            part = min(spend, oldest[1])
            oldest[1] -= part
            spend -= part
            if not oldest[1]:
                live.popleft()
        failed += retries < needed
        out.append(retries)
    out.append(failed)
    print("\n".join(map(str, out)))


main()
