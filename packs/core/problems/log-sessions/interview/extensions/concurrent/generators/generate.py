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
    paths = ["/", "/", "/a", "/health", "/b"]
    return [(86400 * 2 - 60 + rng.randint(0, length), rng.choice(users), rng.choice(paths)) for _ in range(n)]


def tests():
    yield "01-empty", shaped(1, [])
    yield "02-only-monitoring", shaped(1, [(7, "a", "/health")])
    yield "03-single-requests", shaped(1, [(70, "b", "/"), (70, "a", "/"), (71, "c", "/"), (71, "d", "/"), (60, "e", "/"), (62, "e", "/")])
    yield "04-meet-in-last-second", shaped(100, [(10, "a", "/"), (50, "a", "/"), (50, "b", "/"), (90, "b", "/"), (90, "c", "/"), (91, "d", "/"), (130, "c", "/")])
    yield "05-gap-splits", shaped(10, [(0, "a", "/"), (11, "a", "/"), (5, "b", "/"), (15, "b", "/"), (3, "c", "/"), (86399, "c", "/"), (86400, "b", "/"), (86401, "c", "/"), (86399, "a", "/"), (86409, "a", "/"), (86403, "b", "/")])
    for at in range(3):
        rng = random.Random(60 + at)
        users = ["a", "b", "ab", "c", "d", "zz"][: 3 + at]
        yield f"0{6 + at}-random-small", shaped(rng.randint(3, 15), mixed(rng, 30 + 20 * at, users, 150 + 90 * at))
    rng = random.Random(9)
    yield "09-large", shaped(900, mixed(rng, 10000, [f"{a}{b}{c}" for a in "abcdef" for b in "abcdef" for c in "ab"], 86400 * 4))


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
