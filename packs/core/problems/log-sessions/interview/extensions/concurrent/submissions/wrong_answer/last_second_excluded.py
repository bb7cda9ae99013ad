# Wrong: a session no longer runs in the second of its last request, so single requests never run at all.
import sys

first, *lines = sys.stdin.read().splitlines()
gap = int(first.split()[1])
visits = {}
for line in lines:
    day, time, user, path = line.split()
    if path != "/health":
        h, m, s = map(int, time.split(":"))
        visits.setdefault(user, []).append(((int(day) * 24 + h) * 60 + m) * 60 + s)
sessions = []
for user, requests in visits.items():
    requests.sort()
    start = requests[0]
    for at, following in zip(requests, requests[1:] + [None]):
        if following is None or following - at > gap:
            sessions.append((user, start, at))
            start = following
change = {}
for _, start, end in sessions:
    change[start] = change.get(start, 0) + 1
    change[end] = change.get(end, 0) - 1
running = most = when = 0
for at in sorted(change):
    running += change[at]
    if running > most:
        most, when = running, at
if not most:
    print(0)
else:
    day, rest = divmod(when, 86400)
    print(most, day, f"{rest // 3600:02}:{rest // 60 % 60:02}:{rest % 60:02}")
    print(*sorted(user for user, start, end in sessions if start <= when < end))
