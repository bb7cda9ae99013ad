# Wrong: reports the whole walk from the first unbuilt service, including services that merely lead to the cycle.
import heapq
import sys

needs = {}
for line in sys.stdin.read().splitlines()[1:]:
    service, _, rest = line.partition(":")
    needs[service] = set(rest.split())
    for name in needs[service]:
        needs.setdefault(name, set())
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
    path, seen, at = [], set(), min(unbuilt)
    while at not in seen:
        seen.add(at)
        path.append(at)
        at = min(needs[at] & unbuilt)
    print("cycle", len(path))
    print("\n".join(path))
