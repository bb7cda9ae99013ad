# Wrong: takes the log in the order given instead of the order of time.
import sys


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    machines = data[0]
    boss = list(range(machines + 1))
    size = [1] * (machines + 1)

    def find(machine):
        while boss[machine] != machine:
            boss[machine] = boss[boss[machine]]
            machine = boss[machine]
        return machine

    groups, connected = machines, 0
    for time, a, b in zip(data[2::3], data[3::3], data[4::3]):
        a, b = find(a), find(b)
        if a != b:
            if size[a] < size[b]:
                a, b = b, a
            boss[b] = a
            size[a] += size[b]
            groups -= 1
            connected = time
    if groups == 1:
        print("connected", connected)
    else:
        print("split", groups, max(size))


main()
