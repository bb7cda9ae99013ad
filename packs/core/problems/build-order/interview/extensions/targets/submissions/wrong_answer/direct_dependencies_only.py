# Wrong: adds what the targets depend on directly, but not what those depend on in turn.
import heapq
import sys

*lines, last = sys.stdin.read().splitlines()[1:]
all_needs = {}
for line in lines:
    service, _, rest = line.partition(":")
    all_needs[service] = set(rest.split())
wanted = set(last.split()[1:])
for target in last.split()[1:]:
    wanted |= all_needs.get(target, set())
needs = {service: all_needs.get(service, set()) & wanted for service in wanted}
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
    print("order", len(order), *order, sep="\n")
else:
    path, place, at = [], {}, min(unbuilt)
    while at not in place:
        place[at] = len(path)
        path.append(at)
        at = min(needs[at] & unbuilt)
    cycle = path[place[at]:]
    print("cycle", len(cycle), *cycle, sep="\n")
