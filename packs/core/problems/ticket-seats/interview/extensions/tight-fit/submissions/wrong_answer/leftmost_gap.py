# Wrong: the solution before the change; takes the leftmost gap instead of the smallest.
import sys


def main():
    lines = sys.stdin.read().splitlines()
    rows, seats, count = map(int, lines[0].split())
    size = 1
    while size < rows:
        size *= 2
    free = ["." * seats] * rows
    best = [0] * size + [seats] * rows + [0] * (size - rows)  # longest free run below each tree node
    for node in reversed(range(1, size)):
        best[node] = max(best[2 * node], best[2 * node + 1])

    def change(row, start, length, mark):
        free[row] = free[row][:start] + mark * length + free[row][start + length:]
        node = size + row
        best[node] = max(map(len, free[row].split("#")))
        while node > 1:
            node //= 2
            best[node] = max(best[2 * node], best[2 * node + 1])

    parties = []
    out = []
    for line in lines[1:]:
        verb, text = line.split()
        number = int(text)
        if verb == "cancel":
            if number > len(parties) or parties[number - 1] is None:
                out.append("nothing")
            else:
                change(*parties[number - 1], ".")
                parties[number - 1] = None
                out.append("freed")
        elif best[1] < number:
            parties.append(None)
            out.append("full")
        else:
            node = 1
            while node < size:
                node *= 2
                if best[node] < number:
                    node += 1
            row = node - size
            start = free[row].find("." * number)
            change(row, start, number, "#")
            parties.append((row, start, number))
            out.append(f"{row + 1} {start + 1}")
    print("\n".join(out))


main()
