# Wrong: machines are taken for connected when n - 1 different pairs have a link.
import sys


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    machines = data[0]
    pairs, connected = set(), 0
    for time, a, b in sorted(zip(data[2::3], data[3::3], data[4::3])):
        pair = (min(a, b), max(a, b))
        if a != b and pair not in pairs:
            pairs.add(pair)
            if len(pairs) == machines - 1:
                connected = time
    if len(pairs) >= machines - 1:
        print("connected", connected)
    else:
        print("split", machines - len(pairs), len(pairs) + 1)


main()
