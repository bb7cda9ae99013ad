import argparse
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


def letters(number, width):
    out = ""
    for _ in range(width):
        out = chr(97 + number % 26) + out
        number //= 26
    return out


def mixed(rng, n, users, start, length, paths=("/", "/", "/a", "/health", "/health/b")):
    return [(start + rng.randint(0, length), rng.choice(users), rng.choice(paths)) for _ in range(n)]


def sized(n, rng):
    users = [letters(at, 4) for at in range(n // 20 + 1)]
    return shaped(1800, mixed(rng, n, users, 86400 * 10, 86400 * 3))


def tests():
    end = 99999 * 86400 + 86399
    yield "01-empty", shaped(60, [])
    yield "02-only-monitoring", shaped(60, [(5, "a", "/health"), (6, "b", "/health")])
    yield "03-single", shaped(0, [(0, "a", "/")])
    yield "04-gap-exact", shaped(60, [(1000, "a", "/"), (1060, "a", "/"), (1121, "a", "/"), (1181, "a", "/"), (1180, "b", "/"), (1241, "b", "/"), (1242, "a", "/")])
    yield "05-gap-zero", shaped(0, [(10, "a", "/"), (10, "a", "/x"), (11, "a", "/"), (10, "b", "/"), (11, "a", "/"), (12, "b", "/")])
    yield "06-chain-of-pauses", shaped(100, [(3600 + 99 * at, "a", f"/p{at}") for at in range(30, -1, -1)])
    yield "07-monitoring-bridge", shaped(50, [(100, "a", "/"), (140, "a", "/health"), (180, "a", "/"), (230, "a", "/health/"), (280, "a", "/healthy"), (330, "a", "/x/health"), (20, "a", "/health"), (90, "b", "/health")])
    yield "08-over-midnight", shaped(600, [(86400 * 5 - 1, "a", "/"), (86400 * 5, "a", "/"), (86400 * 5 + 601, "a", "/"), (86400 * 9 + 3599, "a", "/"), (86400 * 9 + 3600, "a", "/"), (86400 * 10 + 3600, "a", "/")])
    yield "09-same-start", shaped(10, [(500, name, "/") for name in ("zed", "b", "ab", "abc", "a")] + [(511, name, "/") for name in ("b", "zed", "a")])
    yield "10-same-second-repeats", shaped(5, [(700, "a", "/")] * 4 + [(705, "a", "/")] * 3 + [(711, "a", "/")] * 2)
    yield "11-extreme-days", shaped(1000000000, [(end, "a", "/"), (0, "a", "/"), (end - 1000000000, "a", "/"), (end - 2000000001, "a", "/"), (end - 1, "b", "/")])
    yield "12-beyond-32-bits", shaped(1000000000, [(at, "zz", "/") for at in range(0, end, 900000000)])
    yield "13-day-numbers-not-as-text", shaped(3600, [(86400 * day + 36000, "a", "/") for day in (9, 10, 100, 2, 11)] + [(86400 * 10 + 36000, "b", "/"), (86400 * 9 + 86399, "b", "/")])
    for at in range(5):
        rng = random.Random(1400 + at)
        users = ["a", "b", "ab", "c", "zz"][: 1 + at]
        yield f"{14 + at}-random-small", shaped(rng.randint(5, 60), mixed(rng, 20 + 20 * at, users, 86400 * 3 - 300, 600 + 300 * at))
    rng = random.Random(19)
    users = [letters(at, 3) for at in range(5000)]
    yield "19-large-many-users", shaped(900, mixed(rng, 11000, users, 0, 86400, ("/",)))
    rng = random.Random(20)
    yield "20-large-few-users", shaped(90, mixed(rng, 12000, ["p", "q", "r"], 86400 * 2, 86400 * 2))


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


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", type=int)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.size is None:
        write_tests()
    else:
        sys.stdout.write(sized(options.size, random.Random(options.seed)))


main()
