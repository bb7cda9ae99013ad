# Right but slow: collects and sorts all waiting orders that could trade before each single trade.
import sys


def main():
    tokens = iter(sys.stdin.read().split())
    books = {"B": [], "S": []}  # lists of [price, operation, quantity]
    for number in range(1, int(next(tokens)) + 1):
        kind = next(tokens)
        if kind == "C":
            target = int(next(tokens))
            removed = 0
            for book in books.values():
                for order in book:
                    if order[1] == target:
                        removed = order[2]
                book[:] = [order for order in book if order[1] != target]
            print(removed)
            continue
        price, quantity = int(next(tokens)), int(next(tokens))
        other = books["S" if kind == "B" else "B"]
        rest = quantity
        amount = 0
        while rest:
            sign = 1 if kind == "B" else -1
            possible = [order for order in other if sign * order[0] <= sign * price]
            if not possible:
                break
            best = sorted(possible, key=lambda order: (sign * order[0], order[1]))[0]
            part = min(rest, best[2])
            best[2] -= part
            rest -= part
            amount += part * best[0]
            if best[2] == 0:
                other.remove(best)
        if rest:
            books[kind].append([price, number, rest])
        print(quantity - rest, amount)
    for kind, choose in (("B", max), ("S", min)):
        best = choose((order[0] for order in books[kind]), default=0)
        print(best, sum(order[2] for order in books[kind] if order[0] == best))


main()
