# Wrong: still starts one job per minute only.
import heapq
import sys


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    types, starts = data[1:3]
    rest = data[2:types + 3]
    queue = data[types + 3:]
    jobs_of = {}
    for job, kind in enumerate(queue):
        jobs_of.setdefault(kind, []).append(job)
    ready = []  # the first waiting job of every type that is not resting
    for jobs in jobs_of.values():
        jobs.reverse()
        ready.append(jobs.pop())
    heapq.heapify(ready)
    resting = []  # (end of the rest, next job of that type)
    started = [0] * len(queue)
    minute = 0
    while ready or resting:
        if not ready:
            minute = max(minute, resting[0][0])
        while resting and resting[0][0] <= minute:
            heapq.heappush(ready, heapq.heappop(resting)[1])
        for _ in range(min(1, len(ready))):
            job = heapq.heappop(ready)
            started[job] = minute
            kind = queue[job]
            if jobs_of[kind]:
                heapq.heappush(resting, (minute + rest[kind], jobs_of[kind].pop()))
        minute += 1
    print("\n".join(map(str, started)))


main()
