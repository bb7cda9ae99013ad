import sys


def main():
    first, *lines = sys.stdin.read().splitlines()
    gap = int(first.split()[1])
    visits = {}
    for place, line in enumerate(lines):
        day, time, user, path = line.split()
        if path != "/health":
            hours, minutes, seconds = map(int, time.split(":"))
            at = ((int(day) * 24 + hours) * 60 + minutes) * 60 + seconds
            visits.setdefault(user, []).append((at, place, f"{day} {time}", path))
    sessions = []    # start, user, number within the user, start as written, end, requests
    for user, requests in visits.items():
        session = None
        for number, (at, _, written, path) in enumerate(sorted(requests)):
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


main()
