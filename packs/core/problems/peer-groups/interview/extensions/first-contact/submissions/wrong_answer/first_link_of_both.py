# Wrong: two machines that can talk in the end are taken to do so from the time on when both have their first link.
import sys


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    machines, entries, _ = data[:3]
    split = 3 + 3 * entries
    boss = list(range(machines + 1))
    first = [0] * (machines + 1)

    def find(machine):
        while boss[machine] != machine:
            boss[machine] = boss[boss[machine]]
            machine = boss[machine]
        return machine

    for time, a, b in sorted(zip(data[3:split:3], data[4:split:3], data[5:split:3])):
        if a != b:
            first[a] = first[a] or time
            first[b] = first[b] or time
        boss[find(b)] = find(a)
    for x, y in zip(data[split::2], data[split + 1::2]):
        if x == y:
            print(0)
        else:
            print(max(first[x], first[y]) if find(x) == find(y) else "never")


main()
