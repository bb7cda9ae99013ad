import sys


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    machines, entries, _ = data[:3]
    split = 3 + 3 * entries
    never = 10**18
    boss = list(range(machines + 1))  # not shortened, so that joined[x] says when x got its boss
    joined = [never] * (machines + 1)
    size = [1] * (machines + 1)

    def find(machine):
        while boss[machine] != machine:
            machine = boss[machine]
        return machine

    for time, a, b in sorted(zip(data[3:split:3], data[4:split:3], data[5:split:3])):
        a, b = find(a), find(b)
        if a != b:
            if size[a] < size[b]:
                a, b = b, a
            boss[b], joined[b] = a, time
            size[a] += size[b]
    for x, y in zip(data[split::2], data[split + 1::2]):
        contact = 0
        while x != y:
            if joined[x] > joined[y] or joined[x] == joined[y] and size[x] > size[y]:
                x, y = y, x
            contact = joined[x]
            if contact == never:
                break
            x = boss[x]
        print("never" if contact == never else contact)


main()
