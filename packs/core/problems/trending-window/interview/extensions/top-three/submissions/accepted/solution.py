import sys
from heapq import heappop, heappush


def main():
    lines = sys.stdin.read().split()
    window = int(lines[1])
    plays = lines[2:]
    counts = {}
    heap = []

    def change(title, amount):
        counts[title] = counts.get(title, 0) + amount
        if counts[title]:
            heappush(heap, (-counts[title], title))

    out = []
    shown = None
    for i, title in enumerate(plays):
        change(title, 1)
        if i >= window:
            change(plays[i - window], -1)
        # Take the best true entries out, without their duplicates, and put them back afterwards.
        best = []
        while heap and len(best) < 3:
            entry = heappop(heap)
            if -entry[0] == counts[entry[1]] and entry not in best:
                best.append(entry)
        for entry in best:
            heappush(heap, entry)
        titles = " ".join(title for _, title in best)
        if titles != shown:
            shown = titles
            out.append(f"{i + 1} {titles}")
    print("\n".join(out))


main()
