# Correct but quadratic: goes through the whole log again for every user.
import sys

first, *lines = sys.stdin.read().splitlines()
gap = int(first.split()[1])
sessions = []
for user in {line.split()[2] for line in lines}:
    requests = []
    for line in lines:
        day, time, who, path = line.split()
        if who == user and path != "/health":
            h, m, s = map(int, time.split(":"))
            requests.append((((int(day) * 24 + h) * 60 + m) * 60 + s, f"{day} {time}"))
    session = None
    for at, written in sorted(requests):
        if session is None or at - session[3] > gap:
            session = [at, user, written, at, 0]
            sessions.append(session)
        session[3] = at
        session[4] += 1
sessions.sort()
print(len(sessions))
for start, user, written, end, requests in sessions:
    print(user, written, end - start, requests)
