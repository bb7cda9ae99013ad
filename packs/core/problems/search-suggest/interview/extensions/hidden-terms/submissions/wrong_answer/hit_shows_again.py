# Wrong: a search of a hidden term makes it visible again.
import sys


def main():
    lines = sys.stdin.read().splitlines()
    popularity = {}
    hidden = set()
    members = {}  # prefix -> all known terms that start with it
    top = {}  # prefix -> its best visible terms, best first, at most three

    def rank(term):
        return -popularity[term], term

    def promote(term):
        for length in range(1, len(term) + 1):
            best = top.setdefault(term[:length], [])
            if term not in best:
                best.append(term)
            best.sort(key=rank)
            del best[3:]

    out = []
    for line in lines[1:]:
        event = line.split()
        kind, term = event[:2]
        if kind == "ask":
            out.append(" ".join(top.get(term) or "-"))
        elif kind == "hit":
            if term not in popularity:
                for length in range(1, len(term) + 1):
                    members.setdefault(term[:length], []).append(term)
            popularity[term] = popularity.get(term, 0) + int(event[2])
            hidden.discard(term)
            promote(term)
        elif kind == "hide":
            hidden.add(term)
            for length in range(1, len(term) + 1):
                prefix = term[:length]
                if term in top.get(prefix, []):
                    top[prefix] = sorted((t for t in members[prefix] if t not in hidden), key=rank)[:3]
        else:
            hidden.discard(term)
            if term in popularity:
                promote(term)
    print("\n".join(out))


main()
