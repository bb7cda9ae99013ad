# Wrong: builds all services that are ready, in alphabetical order, before looking at those that become ready meanwhile.
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
ready = sorted(service for service in needs if not missing[service])
order = []
while ready:
    following = []
    for built in ready:
        order.append(built)
        for service in users[built]:
            missing[service] -= 1
            if not missing[service]:
                following.append(service)
    ready = sorted(following)
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
