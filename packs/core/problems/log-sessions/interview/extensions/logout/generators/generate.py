import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent


def stamp(seconds):
    day, rest = divmod(seconds, 86400)
    return f"{day} {rest // 3600:02}:{rest // 60 % 60:02}:{rest % 60:02}"


def shaped(gap, requests):
    return "".join([f"{len(requests)} {gap}\n"] + [f"{stamp(at)} {user} {path}\n" for at, user, path in requests])


def mixed(rng, n, users, length):
    paths = ["/", "/", "/a", "/z", "/logout", "/health", "/logout/all"]
    return [(86400 * 2 - 60 + rng.randint(0, length), rng.choice(users), rng.choice(paths)) for _ in range(n)]


def tests():
    yield "01-empty", shaped(1, [])
    yield "02-only-logouts", shaped(100, [(50, "a", "/logout"), (40, "a", "/logout"), (50, "a", "/logout"), (45, "b", "/logout")])
    yield "03-same-second", shaped(100, [(9, "a", "/z"), (9, "a", "/logout"), (9, "a", "/a"), (9, "b", "/logout"), (9, "b", "/z"), (9, "b", "/a"), (8, "b", "/")])
    yield "04-looks-like-logout", shaped(100, [(1, "a", "/logout/"), (2, "a", "/x/logout"), (3, "a", "/logouts"), (4, "a", "/logout"), (5, "a", "/")])
    yield "05-monitoring-after-logout", shaped(10, [(1, "a", "/"), (2, "a", "/logout"), (3, "a", "/health"), (25, "a", "/"), (14, "a", "/health"), (36, "a", "/logout")])
    for at in range(3):
        rng = random.Random(60 + at)
        yield f"0{6 + at}-random-small", shaped(rng.randint(3, 20), mixed(rng, 40 + 30 * at, ["a", "b", "ab"][: 1 + at], 90 + 60 * at))
    rng = random.Random(9)
    yield "09-large", shaped(30, mixed(rng, 9000, [f"{a}{b}" for a in "abcdef" for b in "abcdef"], 12000))


def write_tests():
    folder = PACKAGE / "data" / "secret"
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    solution = PACKAGE / "submissions" / "accepted" / "solution.py"
    for name, text in tests():
        (folder / f"{name}.in").write_text(text)
        run = subprocess.run([sys.executable, str(solution)], input=text, capture_output=True, text=True, check=True)
        (folder / f"{name}.ans").write_text(run.stdout)


write_tests()
