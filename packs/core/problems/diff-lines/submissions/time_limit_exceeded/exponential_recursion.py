# Right but too slow: tries all ways without remembering what it has seen, exponential in the number of lines.
import sys

sys.setrecursionlimit(10000)


def main():
    lines = sys.stdin.read().splitlines()
    count = int(lines[0].split()[0])
    old = [line.split("=") for line in lines[1:count + 1]]
    new = [line.split("=") for line in lines[count + 1:]]

    def steps(i, j):
        if i == len(old) or j == len(new):
            return len(old) - i + len(new) - j
        if old[i] == new[j]:
            return steps(i + 1, j + 1)
        best = 1 + min(steps(i + 1, j), steps(i, j + 1))
        if old[i][0] == new[j][0]:
            best = min(best, 1 + steps(i + 1, j + 1))
        return best

    print(steps(0, 0))


main()
