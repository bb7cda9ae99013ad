# Wrong: sorts both sides once and goes through them in this order, although a rest may no longer be the largest.
import sys
from collections import Counter
from heapq import heapify, heappop, heappush


def main():
    tokens = iter(sys.stdin.read().split())
    balance = Counter()
    for _ in range(int(next(tokens))):
        payer, amount, sharers = next(tokens), int(next(tokens)), int(next(tokens))
        balance[payer] += amount
        share, left = divmod(amount, sharers)
        for place in range(sharers):
            balance[next(tokens)] -= share + (place < left)

    # Both heaps hold (minus the amount, name), so that the largest amount and then the first name is on top.
    debtors = [(cents, name) for name, cents in balance.items() if cents < 0]
    creditors = [(-cents, name) for name, cents in balance.items() if cents > 0]
    debtors = sorted(debtors)[::-1]
    creditors = sorted(creditors)[::-1]
    transfers = []
    while debtors:
        debt, debtor = debtors.pop()
        claim, creditor = creditors.pop()
        paid = min(-debt, -claim)
        transfers.append(f"{debtor} {creditor} {paid}")
        if debt + paid:
            debtors.append((debt + paid, debtor))
        if claim + paid:
            creditors.append((claim + paid, creditor))
    assert not creditors, "the balances do not add up to 0"
    print(len(transfers))
    print("\n".join(transfers))


main()
