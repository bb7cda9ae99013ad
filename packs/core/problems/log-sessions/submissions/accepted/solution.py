import sys


def main():
    first, *lines = sys.stdin.read().splitlines()
    gap = int(first.split().pop())
    visits = {}
    for line in lines:
        day, time, user, path = line.split()
        if path != "/health":
            hours, minutes, seconds = map(int, time.split(":"))
            at = ((int(day) * 24 + hours) * 60 + minutes) * 60 + seconds
            visits.setdefault(user, []).append((at, f"{day} {time}"))
    sessions = []    # start in seconds, user, start as written, end in seconds, requests
    for user, requests in visits.items():
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


main()
