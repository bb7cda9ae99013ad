import heapq
import sys


def main():
    *lines, last = sys.stdin.read().splitlines()[1:]
    all_needs = {}
    for line in lines:
        service, _, rest = line.partition(":")
        all_needs[service] = set(rest.split())
    needs = {}
    to_visit = last.split()[1:]
    while to_visit:
        service = to_visit.pop()
        if service not in needs:
            needs[service] = all_needs.get(service, set())
            to_visit.extend(needs[service])
    users = {service: [] for service in needs}
    for service, dependencies in needs.items():
        for name in dependencies:
            users[name].append(service)
    missing = {service: len(dependencies) for service, dependencies in needs.items()}
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
        return
    path, place, at = [], {}, min(unbuilt)
    while at not in place:
        place[at] = len(path)
        path.append(at)
        at = min(needs[at] & unbuilt)
    cycle = path[place[at]:]
    print("cycle", len(cycle), *cycle, sep="\n")


main()
