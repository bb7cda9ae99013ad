# Wrong: takes the last name in the alphabet when several services finish together.
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
finished, previous = {}, {}
for service in ready:
    previous[service] = max(needs[service], key=lambda name: (finished[name], name), default=None)
    finished[service] = minutes[service] + finished.get(previous[service], 0)
    for user in users.get(service, []):
        missing[user] -= 1
        if missing[user] == 0:
            ready.append(user)
chain, at = [], max(finished, key=lambda name: (finished[name], name), default=None)
print(finished.get(at, 0), end=" ")
while at:
    chain.append(at)
    at = previous[at]
print(len(chain))
for service in reversed(chain):
    print(service)
