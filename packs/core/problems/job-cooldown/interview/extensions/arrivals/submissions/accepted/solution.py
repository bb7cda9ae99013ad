import heapq
import sys


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    types = data[1]
    rest = data[1:types + 2]
    queue = data[types + 2:types + 2 + data[0]]
    arrival = data[types + 2 + data[0]:]
    jobs_of = {}
    for job, kind in enumerate(queue):
        jobs_of.setdefault(kind, []).append(job)
    ready = []  # the first waiting job of every type that is not resting
    resting = []  # (minute from which it may start, next job of that type)
    for jobs in jobs_of.values():
        jobs.reverse()
        resting.append((arrival[jobs[-1]], jobs.pop()))
    heapq.heapify(resting)
    started = [0] * len(queue)
    minute = 0
    while ready or resting:
        if not ready:
            minute = max(minute, resting[0][0])
        while resting and resting[0][0] <= minute:
            heapq.heappush(ready, heapq.heappop(resting)[1])
        job = heapq.heappop(ready)
        started[job] = minute
        kind = queue[job]
        if jobs_of[kind]:
            following = jobs_of[kind].pop()
            heapq.heappush(resting, (max(minute + rest[kind], arrival[following]), following))
        minute += 1
    print("\n".join(map(str, started)))


main()
