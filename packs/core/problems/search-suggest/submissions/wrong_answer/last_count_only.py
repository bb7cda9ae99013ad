# Wrong: sets the popularity to the last count instead of adding it.
import sys


def main():
    lines = sys.stdin.read().splitlines()
    popularity = {}
    top = {}  # prefix -> its best terms, best first, at most three

    def rank(term):
        return -popularity[term], term

    out = []
    for line in lines[1:]:
        event = line.split()
        if event[0] == "ask":
            out.append(" ".join(top.get(event[1], "-")))
            continue
        term = event[1]
        popularity[term] = int(event[2])
        for length in range(1, len(term) + 1):
            best = top.setdefault(term[:length], [])
            if term not in best:
                best.append(term)
            best.sort(key=rank)
            del best[3:]
    print("\n".join(out))


main()
