# Right but slow: sorts all balances again before each transfer.
import sys


def main():
    balance = {}
    for line in sys.stdin.read().split("\n")[1:-1]:
        payer, amount, _, *sharers = line.split(" ")
        amount = int(amount)
        balance[payer] = balance.get(payer, 0) + amount
        for place, name in enumerate(sharers):
            owed = amount // len(sharers)
            if place < amount % len(sharers):
                owed += 1
            balance[name] = balance.get(name, 0) - owed
    transfers = []
    while any(balance.values()):
        debtor = sorted(balance, key=lambda name: (balance[name], name))[0]
        creditor = sorted(balance, key=lambda name: (-balance[name], name))[0]
        paid = min(-balance[debtor], balance[creditor])
        balance[debtor] += paid
        balance[creditor] -= paid
        transfers.append((debtor, creditor, paid))
    print(len(transfers))
    for transfer in transfers:
        print(*transfer)


main()
