# Wrong: the unextended solution.
import sys
from collections import Counter, defaultdict
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
    transfers = []
    waiting = defaultdict(list)  # amount -> names that are owed it, the first name at the end
    for claim, creditor in sorted(creditors, reverse=True):
        waiting[-claim].append(creditor)
    settled = set()
    for debt, debtor in sorted(debtors, key=lambda pair: (-pair[0], pair[1])):
        if False:
            creditor = waiting[-debt].pop()
            transfers.append(f"{debtor} {creditor} {-debt}")
            settled.update((debtor, creditor))
    debtors = [pair for pair in debtors if pair[1] not in settled]
    creditors = [pair for pair in creditors if pair[1] not in settled]
    heapify(debtors)
    heapify(creditors)
    while debtors:
        debt, debtor = heappop(debtors)
        claim, creditor = heappop(creditors)
        paid = min(-debt, -claim)
        transfers.append(f"{debtor} {creditor} {paid}")
        if debt + paid:
            heappush(debtors, (debt + paid, debtor))
        if claim + paid:
            heappush(creditors, (claim + paid, creditor))
    assert not creditors, "the balances do not add up to 0"
    print(len(transfers))
    print("\n".join(transfers))


main()
