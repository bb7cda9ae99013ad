# Right but slow: keeps every deposit ever made and walks over all of them for each request.
import sys


def main():
    tokens = map(int, sys.stdin.read().split())
    count, deposit, cost, lifetime, most = (next(tokens) for _ in range(5))
    deposits = []
    failed = 0
    for _ in range(count):
        now, needed = next(tokens), next(tokens)
        deposits.append([now, deposit])
        balance = 0
        for second, units in deposits:
            if second + lifetime > now:
                balance += units
        retries = min(needed, most, balance // cost)
        spend = retries * cost
        for entry in deposits:
            if entry[0] + lifetime > now:
                part = min(spend, entry[1])
                entry[1] -= part
                spend -= part
        failed += retries < needed
        print(retries)
    print(failed)


main()
