# Wrong: takes the chain with the most services for the one that takes longest.
import sys

needs, minutes, users = {}, {}, {}
for line in sys.stdin.read().splitlines()[1:]:
    head, takes, *dependencies = line.split()
    minutes[head[:-1]] = int(takes)
    needs[head[:-1]] = set(dependencies)
    for name in needs[head[:-1]]:
        users.setdefault(name, []).append(head[:-1])
missing = {service: len(needs[service]) for service in needs}
ready = [service for service in needs if missing[service] == 0]
length, previous = {}, {}
for service in ready:
    previous[service] = min(needs[service], key=lambda name: (-length[name], name), default=None)
    length[service] = 1 + length.get(previous[service], 0)
    for user in users.get(service, []):
        missing[user] -= 1
        if missing[user] == 0:
            ready.append(user)
chain, at = [], min(length, key=lambda name: (-length[name], name), default=None)
while at:
    chain.append(at)
    at = previous[at]
print(sum(minutes[service] for service in chain), len(chain))
for service in reversed(chain):
    print(service)
