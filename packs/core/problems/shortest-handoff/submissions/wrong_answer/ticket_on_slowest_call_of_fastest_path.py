# Wrong: finds the fastest chain without the ticket and then drops its slowest call; another chain can be better.
import heapq
import sys


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    services = data[0]
    outgoing = [[] for _ in range(services + 1)]
    for a, b, time in zip(data[2::3], data[3::3], data[4::3]):
        outgoing[a].append((b, time))
    settled = set()
    heap = [(0, 1, 0)]
    while heap:
        so_far, service, slowest = heapq.heappop(heap)
        if service == services:
            print(so_far - slowest)
            return
        if service in settled:
            continue
        settled.add(service)
        for to, time in outgoing[service]:
            heapq.heappush(heap, (so_far + time, to, max(slowest, time)))
    print("unreachable")


main()
