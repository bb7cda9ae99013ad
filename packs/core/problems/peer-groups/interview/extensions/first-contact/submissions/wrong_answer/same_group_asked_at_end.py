# Wrong: for every pair that can talk in the end reports the time when the whole group was complete.
import sys


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    machines, entries, _ = data[:3]
    split = 3 + 3 * entries
    boss = list(range(machines + 1))
    latest = [0] * (machines + 1)

    def find(machine):
        while boss[machine] != machine:
            boss[machine] = boss[boss[machine]]
            machine = boss[machine]
        return machine

    for time, a, b in sorted(zip(data[3:split:3], data[4:split:3], data[5:split:3])):
        a, b = find(a), find(b)
        if a != b:
            boss[b] = a
            latest[a] = time
    for x, y in zip(data[split::2], data[split + 1::2]):
        if x == y:
            print(0)
        else:
            print(latest[find(x)] if find(x) == find(y) else "never")


main()
