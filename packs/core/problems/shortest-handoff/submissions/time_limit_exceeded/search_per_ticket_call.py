# Right but too slow: tries every call for the ticket and runs a whole search for each.
import heapq
import sys


def search(outgoing, services, free):
    settled = set()
    heap = [(0, 1)]
    while heap:
        so_far, service = heapq.heappop(heap)
        if service == services:
            return so_far
        if service in settled:
            continue
        settled.add(service)
        for index, to, time in outgoing[service]:
            if to not in settled:
                heapq.heappush(heap, (so_far + (0 if index == free else time), to))
    return None


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    services, calls = data[:2]
    outgoing = [[] for _ in range(services + 1)]
    for index, (a, b, time) in enumerate(zip(data[2::3], data[3::3], data[4::3])):
        outgoing[a].append((index, b, time))
    found = [search(outgoing, services, free) for free in range(-1, calls)]
    print("unreachable" if found[0] is None else min(found))


main()
