# Right but too slow: searches the whole network from machine 1 after each entry.
import sys


def reached(peers, first, seen):
    seen.add(first)
    stack = [first]
    while stack:
        for peer in peers[stack.pop()]:
            if peer not in seen:
                seen.add(peer)
                stack.append(peer)
    return seen


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    machines = data[0]
    peers = [[] for _ in range(machines + 1)]
    connected = 0 if machines == 1 else None
    for time, a, b in sorted(zip(data[2::3], data[3::3], data[4::3])):
        peers[a].append(b)
        peers[b].append(a)
        if connected is None and len(reached(peers, 1, set())) == machines:
            connected = time
    if connected is not None:
        print("connected", connected)
        return
    sizes, seen = [], set()
    for machine in range(1, machines + 1):
        if machine not in seen:
            before = len(seen)
            sizes.append(len(reached(peers, machine, seen)) - before)
    print("split", len(sizes), max(sizes))


main()
