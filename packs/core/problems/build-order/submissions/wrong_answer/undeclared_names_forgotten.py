# Wrong: only lists services that have a line of their own.
import heapq
import sys

needs = {}
for line in sys.stdin.read().splitlines()[1:]:
    service, _, rest = line.partition(":")
    needs[service] = set(rest.split())
needs = {service: names & needs.keys() for service, names in needs.items()}
users = {service: [] for service in needs}
for service in needs:
    for name in needs[service]:
        users[name].append(service)
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
        at = min(needs[at] & unbuilt)
    cycle = path[place[at]:]
    print("cycle", len(cycle))
    print("\n".join(cycle))
