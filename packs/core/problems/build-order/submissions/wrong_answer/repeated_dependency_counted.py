# Wrong: counts a dependency named twice as two, so that its service never seems ready.
import heapq
import sys

needs = {}
for line in sys.stdin.read().splitlines()[1:]:
    service, _, rest = line.partition(":")
    needs[service] = rest.split()
    for name in needs[service]:
        needs.setdefault(name, [])
users = {service: set() for service in needs}
for service in needs:
    for name in needs[service]:
        users[name].add(service)
missing = {service: len(needs[service]) for service in needs}
ready = [service for service in needs if not missing[service]]
heapq.heapify(ready)
order = []
while ready:
    built = heapq.heappop(ready)
    order.append(built)
    for service in users[built]:
        missing[service] -= 1
        if not missing[service]:
            heapq.heappush(ready, service)
unbuilt = set(needs) - set(order)
if not unbuilt:
    print("order", len(order))
    print("\n".join(order))
else:
    path, place, at = [], {}, min(unbuilt)
    while at not in place:
        place[at] = len(path)
        path.append(at)
        at = min(set(needs[at]) & unbuilt, default=at)
    cycle = path[place[at]:]
    print("cycle", len(cycle))
    print("\n".join(cycle))
