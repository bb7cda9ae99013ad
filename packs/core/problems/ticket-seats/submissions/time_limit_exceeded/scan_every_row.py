# Right but too slow: looks at the rows one by one for every party, rows times requests.
import sys


def main():
    lines = sys.stdin.read().splitlines()
    rows, seats, count = map(int, lines[0].split())
    free = ["." * seats] * rows
    parties = []
    for line in lines[1:]:
        verb, text = line.split()
        number = int(text)
        if verb == "book":
            party = None
            for row in range(rows):
                start = free[row].find("." * number)
                if start >= 0:
                    party = (row, start, number)
                    break
            parties.append(party)
            if party is None:
                print("full")
                continue
            mark = "#"
            print(row + 1, start + 1)
        elif number <= len(parties) and parties[number - 1]:
            party = parties[number - 1]
            parties[number - 1] = None
            mark = "."
            print("freed")
        else:
            print("nothing")
            continue
        row, start, length = party
        free[row] = free[row][:start] + mark * length + free[row][start + length:]


main()
