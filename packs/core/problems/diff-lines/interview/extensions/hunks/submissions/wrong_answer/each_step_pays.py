# Wrong: every step pays the price of a hunk.
import sys

FAR = 10**18


def main():
    lines = sys.stdin.read().splitlines()
    n, m, price = map(int, lines[0].split())
    old = [line.split("=") for line in lines[1:n + 1]]
    new = [line.split("=") for line in lines[n + 1:]]
    kept_above = [0] + [FAR] * m  # cheapest if the last thing done was to keep a line (or nothing was done)
    step_above = [FAR] + [price + j for j in range(1, m + 1)]  # cheapest if it was a step
    for i in range(n):
        kept, step = [FAR], [price + i + 1]
        for j in range(m):
            before = min(kept_above[j + 1], step_above[j + 1], kept[j], step[j])
            if old[i][0] == new[j][0]:
                before = min(before, kept_above[j], step_above[j])
            step.append(before + price + 1)
            kept.append(min(kept_above[j], step_above[j]) if old[i] == new[j] else FAR)
        kept_above, step_above = kept, step
    print(min(kept_above[m], step_above[m]))


main()
