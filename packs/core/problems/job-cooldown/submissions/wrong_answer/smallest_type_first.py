# Wrong: of the types that are not resting takes the one with the smallest number instead of the job nearest to the front.
import heapq
import sys


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    types = data[1]
    rest = data[1:types + 2]
    queue = data[types + 2:]
    jobs_of = {}
    for job, kind in enumerate(queue):
        jobs_of.setdefault(kind, []).append(job)
    ready = []  # the first waiting job of every type that is not resting
    for jobs in jobs_of.values():
        jobs.reverse()
        ready.append((queue[jobs[-1]], jobs.pop()))
    heapq.heapify(ready)
    resting = []  # (end of the rest, next job of that type)
    started = [0] * len(queue)
    minute = 0
    while ready or resting:
        if not ready:
            minute = max(minute, resting[0][0])
        while resting and resting[0][0] <= minute:
            job = heapq.heappop(resting)[1]
            heapq.heappush(ready, (queue[job], job))
        job = heapq.heappop(ready)[1]
        started[job] = minute
        kind = queue[job]
        if jobs_of[kind]:
            heapq.heappush(resting, (minute + rest[kind], jobs_of[kind].pop()))
        minute += 1
    print("\n".join(map(str, started)))


main()
