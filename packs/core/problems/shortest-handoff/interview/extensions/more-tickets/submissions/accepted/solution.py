import heapq
import sys


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    services, calls, tickets = data[:3]
    outgoing = [[] for _ in range(services + 1)]
    for a, b, time in zip(data[3::3], data[4::3], data[5::3]):
        outgoing[a].append((b, time))
    settled = set()
    heap = [(0, 1, 0)]  # time so far, service, tickets used
    while heap:
        so_far, service, used = heapq.heappop(heap)
        if service == services:
            print(so_far)
            return
        if (service, used) in settled:
            continue
        settled.add((service, used))
        for to, time in outgoing[service]:
            heapq.heappush(heap, (so_far + time, to, used))
            if used < tickets:
                heapq.heappush(heap, (so_far, to, used + 1))
    print("unreachable")


main()
