# Wrong: does not count monitoring requests but lets them bridge pauses.
import sys

first, *lines = sys.stdin.read().splitlines()
gap = int(first.split()[1])
visits = {}
for line in lines:
    day, time, user, path = line.split()
    h, m, s = map(int, time.split(":"))
    visits.setdefault(user, []).append((((int(day) * 24 + h) * 60 + m) * 60 + s, f"{day} {time}", path))
sessions = []
for user, requests in visits.items():
    session = latest = None
    for at, written, path in sorted(requests):
        if latest is not None and at - latest > gap:
            session = None
        latest = at
        if path == "/health":
            continue
        if session is None:
            session = [at, user, written, at, 0]
            sessions.append(session)
        session[3] = at
        session[4] += 1
sessions.sort()
print(len(sessions))
for start, user, written, end, requests in sessions:
    print(user, written, end - start, requests)
