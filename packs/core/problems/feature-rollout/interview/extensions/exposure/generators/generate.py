"""Rewrites data/secret."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOLUTION = ROOT / "submissions" / "accepted" / "solution.py"


NAMES = ["red", "blue", "green", "off", "beta"]


def bucket(user):
    return user * 2654435761 % 2**32 % 10000


def case(users, plans):
    return "\n".join([f"{len(users)} {len(plans)}", *map(str, users), *plans]) + "\n"


def ids(rng, count, high=10**9):
    return rng.sample(range(1, high + 1), count)


def user_in(wanted, start=1):
    """The smallest id from start on that has this bucket."""
    return next(user for user in range(start, start + 10**7) if bucket(user) == wanted)


def plan(rng, most=5, unit=1):
    entries = rng.randint(0, most)
    cuts = sorted(rng.randint(0, 10000 // unit) * unit for _ in range(entries))
    shares = [b - a for a, b in zip([0] + cuts, cuts)]
    return " ".join([str(entries), *(f"{rng.choice(NAMES)} {share}" for share in shares)])


def narrow(rng):
    start = rng.randint(0, 9990)
    return f"2 off {start} {rng.choice(NAMES)} {rng.randint(0, min(60, 10000 - start))}"


def tests():
    rng = random.Random(4703)
    yield "01-no-plans", case([5], [])
    yield "02-off-entry-first", case(ids(rng, 20), ["1 off 10000", "2 off 5000 red 1000", "2 red 1000 off 5000", "1 red 10000", "0"])
    yield "03-users-at-the-cuts", case([user_in(b) for b in (0, 1, 4999, 5000, 9999)], ["1 a 0", "1 a 1", "2 off 4999 b 1", "3 off 1 a 4998 b 1", "1 a 9999", "0", "1 b 10000"])
    yield "04-same-buckets-again", case(ids(rng, 30), ["1 red 4000", "2 blue 2000 red 2000", "1 red 3000", "3 off 2000 red 3000 blue 1"])
    yield "05-random-small", case(ids(rng, 50), [plan(rng, 3, 500) for _ in range(20)])
    yield "06-random-narrow", case(ids(rng, 3000), [narrow(rng) for _ in range(900)])
    yield "07-large", case(ids(rng, 10000), [plan(rng, 2) for _ in range(100)] + ["1 red 10000"] * 4900)


def write_all():
    folder = ROOT / "data" / "secret"
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for name, text in tests():
        (folder / f"{name}.in").write_text(text)
        run = subprocess.run([sys.executable, str(SOLUTION)], input=text, capture_output=True, text=True, check=True)
        (folder / f"{name}.ans").write_text(run.stdout)


if __name__ == "__main__":
    write_all()
