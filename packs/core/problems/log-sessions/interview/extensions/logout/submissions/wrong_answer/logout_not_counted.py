# Wrong: ends the session before the logout, so that it opens a session of its own.
import sys

first, *lines = sys.stdin.read().splitlines()
gap = int(first.split()[1])
visits = {}
for place, line in enumerate(lines):
    day, time, user, path = line.split()
    if path != "/health":
        h, m, s = map(int, time.split(":"))
        visits.setdefault(user, []).append((((int(day) * 24 + h) * 60 + m) * 60 + s, place, f"{day} {time}", path))
sessions = []
for user, requests in visits.items():
    session = None
    for number, (at, _, written, path) in enumerate(sorted(requests)):
        if session is None or at - session[4] > gap or path == "/logout":
            session = [at, user, number, written, at, 0]
            sessions.append(session)
        session[4] = at
        session[5] += 1
sessions.sort()
print(len(sessions))
for start, user, _, written, end, requests in sessions:
    print(user, written, end - start, requests)
