import heapq
import sys


def main():
    needs = {}
    for line in sys.stdin.read().splitlines()[1:]:
        service, _, rest = line.partition(":")
        dependencies = set(rest.split())
        needs[service] = dependencies
        for name in dependencies:
            needs.setdefault(name, set())
    users = {}
    for service, dependencies in needs.items():
        for name in dependencies:
            users.setdefault(name, []).append(service)
    missing = {service: len(dependencies) for service, dependencies in needs.items()}
    ready = [service for service in missing if not missing[service]]
    heapq.heapify(ready)
    order = []
    while ready:
        built = heapq.heappop(ready)
        order.append(built)
        for service in users.get(built, []):
            missing[service] -= 1
            if not missing[service]:
                heapq.heappush(ready, service)
    unbuilt = needs.keys() - order
    if not unbuilt:
        print("order", len(order), *order, sep="\n")
        return
    path, place = [], {}
    at = min(unbuilt)
    while at not in place:
        place[at] = len(path)
        path.append(at)
        at = min(needs[at] & unbuilt)
    cycle = path[place[at]:]
    print("cycle", len(cycle), *cycle, sep="\n")


main()
