# Wrong: settles every service once, although with and without the ticket are two different states.
import heapq
import sys


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    services, calls = data[:2]
    outgoing = [[] for _ in range(services + 1)]
    for a, b, time in zip(data[2::3], data[3::3], data[4::3]):
        outgoing[a].append((b, time))
    settled = set()
    heap = [(0, 1, False)]  # time so far, service, has the ticket been used
    while heap:
        so_far, service, used = heapq.heappop(heap)
        if service == services:
            print(so_far)
            return
        if service in settled:
            continue
        settled.add(service)
        for to, time in outgoing[service]:
            heapq.heappush(heap, (so_far + time, to, used))
            if not used:
                heapq.heappush(heap, (so_far, to, True))
    print("unreachable")


main()
