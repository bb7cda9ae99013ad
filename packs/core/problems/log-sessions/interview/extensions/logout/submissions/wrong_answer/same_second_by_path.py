# Wrong: orders requests of the same second by their path instead of by their place in the log.
import sys

first, *lines = sys.stdin.read().splitlines()
gap = int(first.split()[1])
visits = {}
for line in lines:
    day, time, user, path = line.split()
    if path != "/health":
        h, m, s = map(int, time.split(":"))
        visits.setdefault(user, []).append((((int(day) * 24 + h) * 60 + m) * 60 + s, f"{day} {time}", path))
sessions = []
for user, requests in visits.items():
    session = None
    for number, (at, written, path) in enumerate(sorted(requests)):
        if session is None or at - session[4] > gap:
            session = [at, user, number, written, at, 0]
            sessions.append(session)
        session[4] = at
        session[5] += 1
        if path == "/logout":
            session = None
sessions.sort()
print(len(sessions))
for start, user, _, written, end, requests in sessions:
    print(user, written, end - start, requests)
