# Wrong: reports cycles among services that no target needs.
import heapq
import sys

*lines, last = sys.stdin.read().splitlines()[1:]
needs = {}
for line in lines:
    service, _, rest = line.partition(":")
    needs[service] = set(rest.split())
    for name in needs[service]:
        needs.setdefault(name, set())
wanted, to_visit = set(), last.split()[1:]
while to_visit:
    service = to_visit.pop()
    if service not in wanted:
        wanted.add(service)
        to_visit.extend(needs.setdefault(service, set()))
users = {service: [] for service in needs}
for service in needs:
    for name in needs[service]:
        users[name].append(service)
missing = {service: len(needs[service]) for service in needs}
ready = [service for service in needs if missing[service] == 0]
heapq.heapify(ready)
order = []
while ready:
    built = heapq.heappop(ready)
    order.append(built)
    for service in users[built]:
        missing[service] -= 1
        if missing[service] == 0:
            heapq.heappush(ready, service)
unbuilt = needs.keys() - order
if not unbuilt:
    order = [service for service in order if service in wanted]
    print("order", len(order), *order, sep="\n")
else:
    path, place, at = [], {}, min(unbuilt)
    while at not in place:
        place[at] = len(path)
        path.append(at)
        at = min(needs[at] & unbuilt)
    cycle = path[place[at]:]
    print("cycle", len(cycle), *cycle, sep="\n")
