# Wrong: takes the machines for connected as soon as each of them has a link.
import sys


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    machines = data[0]
    alone = set(range(1, machines + 1)) if machines > 1 else set()
    connected = 0
    for time, a, b in sorted(zip(data[2::3], data[3::3], data[4::3])):
        if a != b and (a in alone or b in alone):
            alone -= {a, b}
            connected = time
    if alone:
        print("split", len(alone) + (len(alone) < machines), max(1, machines - len(alone)))
    else:
        print("connected", connected)


main()
