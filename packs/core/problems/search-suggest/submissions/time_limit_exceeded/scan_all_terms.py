# Right but too slow: looks at every known term for every prefix typed.
import sys


def main():
    lines = sys.stdin.read().splitlines()
    popularity = {}
    for line in lines[1:]:
        event = line.split()
        if event[0] == "hit":
            popularity[event[1]] = popularity.get(event[1], 0) + int(event[2])
        else:
            fitting = [(-count, term) for term, count in popularity.items() if term.startswith(event[1])]
            fitting.sort()
            print(" ".join(term for _, term in fitting[:3]) or "-")


main()
