# Wrong: a shortest script, but the choices are made from the end of the files, so ties fall differently.
import sys


def main():
    lines = sys.stdin.read().splitlines()
    n, m = map(int, lines[0].split())
    old = [line.split("=") for line in lines[1:n + 1]]
    new = [line.split("=") for line in lines[n + 1:]]
    steps = [[i + j for j in range(m + 1)] for i in range(n + 1)]
    for i in range(1, n + 1):
        for j in range(1, m + 1):
            best = min(steps[i - 1][j], steps[i][j - 1]) + 1
            if old[i - 1][0] == new[j - 1][0]:
                best = min(best, steps[i - 1][j - 1] + (old[i - 1] != new[j - 1]))
            steps[i][j] = best
    script = []
    i, j = n, m
    while i or j:
        if i and j and old[i - 1][0] == new[j - 1][0] and steps[i][j] == steps[i - 1][j - 1] + (old[i - 1] != new[j - 1]):
            script.append("=" if old[i - 1] == new[j - 1] else "~")
            i, j = i - 1, j - 1
        elif i and steps[i][j] == steps[i - 1][j] + 1:
            script.append("-")
            i -= 1
        else:
            script.append("+")
            j -= 1
    print(steps[n][m])
    print("".join(reversed(script)))


main()
