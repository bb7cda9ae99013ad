# Wrong: finds the fewest steps first, and only among those the fewest hunks.
import sys


def main():
    lines = sys.stdin.read().splitlines()
    n, m, price = map(int, lines[0].split())
    old = [line.split("=") for line in lines[1:n + 1]]
    new = [line.split("=") for line in lines[n + 1:]]
    far = (10**9, 0)
    kept_above = [(0, 0)] + [far] * m
    step_above = [far] + [(j, 1) for j in range(1, m + 1)]
    for i in range(n):
        kept, step = [far], [(i + 1, 1)]
        for j in range(m):
            ways = [step_above[j + 1], step[j]] + [(s, h + 1) for s, h in (kept_above[j + 1], kept[j])]
            if old[i][0] == new[j][0]:
                ways += [step_above[j], (kept_above[j][0], kept_above[j][1] + 1)]
            steps, hunks = min(ways)
            step.append((steps + 1, hunks))
            kept.append(min(kept_above[j], step_above[j]) if old[i] == new[j] else far)
        kept_above, step_above = kept, step
    steps, hunks = min(kept_above[m], step_above[m])
    print(steps + hunks * price)


main()
