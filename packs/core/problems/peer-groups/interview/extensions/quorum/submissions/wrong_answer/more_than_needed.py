# Wrong: waits until a group has more machines than needed.
import sys


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    machines, _, needed = data[:3]
    boss = list(range(machines + 1))
    size = [1] * (machines + 1)

    def find(machine):
        while boss[machine] != machine:
            boss[machine] = boss[boss[machine]]
            machine = boss[machine]
        return machine

    ready = 0 if needed == 1 else None
    for time, a, b in sorted(zip(data[3::3], data[4::3], data[5::3])):
        a, b = find(a), find(b)
        if a != b:
            if size[a] < size[b]:
                a, b = b, a
            boss[b] = a
            size[a] += size[b]
            if ready is None and size[a] > needed:
                ready = time
    if ready is None:
        print("waiting", max(size))
    else:
        print("ready", ready)


main()
