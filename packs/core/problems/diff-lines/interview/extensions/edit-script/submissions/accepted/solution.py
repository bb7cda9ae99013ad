import sys


def main():
    lines = sys.stdin.read().splitlines()
    n, m = map(int, lines[0].split())
    old = [line.split("=") for line in lines[1:n + 1]]
    new = [line.split("=") for line in lines[n + 1:]]
    steps = [[n - i + m - j for j in range(m + 1)] for i in range(n + 1)]  # for the rest of both files
    for i in range(n - 1, -1, -1):
        for j in range(m - 1, -1, -1):
            best = min(steps[i + 1][j], steps[i][j + 1]) + 1
            if old[i][0] == new[j][0]:
                best = min(best, steps[i + 1][j + 1] + (old[i] != new[j]))
            steps[i][j] = best
    script = []
    i = j = 0
    while i < n or j < m:
        both = i < n and j < m and old[i][0] == new[j][0]
        if both and old[i] == new[j] and steps[i][j] == steps[i + 1][j + 1]:
            script.append("=")
            i, j = i + 1, j + 1
        elif both and old[i] != new[j] and steps[i][j] == steps[i + 1][j + 1] + 1:
            script.append("~")
            i, j = i + 1, j + 1
        elif i < n and steps[i][j] == steps[i + 1][j] + 1:
            script.append("-")
            i += 1
        else:
            script.append("+")
            j += 1
    print(steps[0][0])
    print("".join(script))


main()
