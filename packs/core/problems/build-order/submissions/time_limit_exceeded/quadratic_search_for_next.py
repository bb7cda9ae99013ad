# Correct but quadratic: looks through all unbuilt services for the next one to build.
import sys

needs = {}
for line in sys.stdin.read().splitlines()[1:]:
    service, _, rest = line.partition(":")
    needs[service] = set(rest.split())
    for name in needs[service]:
        needs.setdefault(name, set())
built, order = set(), []
waiting = sorted(needs)
while waiting:
    for at, service in enumerate(waiting):
        if needs[service] <= built:
            break
    else:
        break
    built.add(service)
    order.append(service)
    del waiting[at]
if not waiting:
    print("order", len(order))
    print("\n".join(order))
else:
    unbuilt = set(waiting)
    path, place, at = [], {}, waiting[0]
    while at not in place:
        place[at] = len(path)
        path.append(at)
        at = min(needs[at] & unbuilt)
    cycle = path[place[at]:]
    print("cycle", len(cycle))
    print("\n".join(cycle))
