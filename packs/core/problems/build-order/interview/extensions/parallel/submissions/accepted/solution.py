import sys


def main():
    needs, minutes, users = {}, {}, {}
    for line in sys.stdin.read().splitlines()[1:]:
        head, takes, *dependencies = line.split()
        service = head[:-1]
        minutes[service] = int(takes)
        needs[service] = set(dependencies)
        for name in needs[service]:
            users.setdefault(name, []).append(service)
    missing = {service: len(dependencies) for service, dependencies in needs.items()}
    ready = [service for service in needs if missing[service] == 0]
    finished, previous = {}, {}

    def latest(services):
        return min(services, key=lambda name: (-finished[name], name), default=None)

    for service in ready:    # grows while we go
        last = previous[service] = latest(needs[service])
        finished[service] = minutes[service] + (finished[last] if last else 0)
        for user in users.get(service, []):
            missing[user] -= 1
            if missing[user] == 0:
                ready.append(user)
    chain, at = [], latest(finished)
    print(finished.get(at, 0), end=" ")
    while at:
        chain.append(at)
        at = previous[at]
    print(len(chain))
    for service in reversed(chain):
        print(service)


main()
