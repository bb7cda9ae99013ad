# Wrong: a buyer and a seller with the same price do not trade.
import sys
from heapq import heappop, heappush


def main():
    tokens = iter(sys.stdin.read().split())
    # Heaps of (key, operation); the key is the price for sellers and minus the price for buyers: the best is smallest.
    books = {-1: [], 1: []}
    left = {}  # operation -> quantity that still waits
    out = []
    for number in range(1, int(next(tokens)) + 1):
        kind = next(tokens)
        if kind == "C":
            target = int(next(tokens))
            out.append(f"{left[target]}")
            left[target] = 0
            continue
        sign = -1 if kind == "B" else 1
        price, quantity = int(next(tokens)), int(next(tokens))
        other = books[-sign]
        rest = quantity
        amount = 0
        while rest and other:
            key, maker = other[0]
            if not left[maker]:
                heappop(other)  # filled or cancelled some time ago
                continue
            if key >= -sign * price:
                break
            part = min(rest, left[maker])
            left[maker] -= part
            rest -= part
            amount += part * abs(key)
        left[number] = rest
        heappush(books[sign], (sign * price, number))
        out.append(f"{quantity - rest} {amount}")

    for book in books.values():
        best = min((key for key, order in book if left[order]), default=0)
        waiting = sum(left[order] for key, order in book if key == best)
        out.append(f"{abs(best)} {waiting}")
    print("\n".join(out))


main()
