# Wrong: already begins a new session after a pause of exactly g seconds.
import sys

first, *lines = sys.stdin.read().splitlines()
gap = int(first.split()[1])
visits = {}
for line in lines:
    day, time, user, path = line.split()
    if path != "/health":
        h, m, s = map(int, time.split(":"))
        visits.setdefault(user, []).append((((int(day) * 24 + h) * 60 + m) * 60 + s, f"{day} {time}"))
sessions = []
for user, requests in visits.items():
    session = None
    for at, written in sorted(requests):
        if session is None or at - session[3] >= gap:
            session = [at, user, written, at, 0]
            sessions.append(session)
        session[3] = at
        session[4] += 1
sessions.sort()
print(len(sessions))
for start, user, written, end, requests in sessions:
    print(user, written, end - start, requests)
