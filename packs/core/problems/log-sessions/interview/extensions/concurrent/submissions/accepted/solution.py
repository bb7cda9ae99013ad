import sys


def main():
    first, *lines = sys.stdin.read().splitlines()
    gap = int(first.split()[1])
    visits = {}
    for line in lines:
        day, time, user, path = line.split()
        if path != "/health":
            hours, minutes, seconds = map(int, time.split(":"))
            visits.setdefault(user, []).append(((int(day) * 24 + hours) * 60 + minutes) * 60 + seconds)
    sessions = []    # user, first second, last second
    for user, requests in visits.items():
        requests.sort()
        start = requests[0]
        for at, following in zip(requests, requests[1:] + [None]):
            if following is None or following - at > gap:
                sessions.append((user, start, at))
                start = following
    if not sessions:
        print(0)
        return
    change = {}
    for _, start, end in sessions:
        change[start] = change.get(start, 0) + 1
        change[end + 1] = change.get(end + 1, 0) - 1
    running = most = when = 0
    for at in sorted(change):
        running += change[at]
        if running > most:
            most, when = running, at
    day, rest = divmod(when, 86400)
    print(most, day, f"{rest // 3600:02}:{rest // 60 % 60:02}:{rest % 60:02}")
    print(*sorted(user for user, start, end in sessions if start <= when <= end))


main()
