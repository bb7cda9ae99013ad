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


def events(rng, users, count, most=5, unit=1):
    found, pins = [], 0
    for _ in range(count):
        kind = rng.random()
        if kind < 0.3 and pins < 200:
            pins += 1
            found.append(f"pin {rng.choice(users)} {rng.choice(NAMES)}")
        elif kind < 0.45:
            found.append(f"unpin {rng.choice(users)}")
        else:
            found.append("plan " + plan(rng, most, unit))
    return found


def tests():
    rng = random.Random(4702)
    yield "01-no-events", case([5], [])
    yield "02-pin-before-plan", case([user_in(10), user_in(20)], [f"pin {user_in(10)} red", "plan 1 red 5000", f"unpin {user_in(10)}", "plan 0"])
    yield "03-pin-to-same-variant", case([1, 2], ["plan 1 red 10000", "pin 1 red", "plan 0", "unpin 1", "unpin 1", "pin 2 off"])
    yield "04-pin-replaced", case([1, 2, 3], ["pin 2 red", "pin 2 blue", "pin 2 blue", "plan 1 blue 10000", "unpin 2", "unpin 3", "plan 0"])
    yield "05-everybody-pinned", case([7, 8], ["pin 7 red", "pin 8 off", "plan 2 red 5000 blue 5000", "plan 0", "unpin 8", "unpin 7"])
    users = ids(rng, 6)
    yield "06-random-small", case(users, events(rng, users, 100, 3, 1000))
    users = ids(rng, 30)
    yield "07-random-small", case(users, events(rng, users, 300, 4, 500))
    users = ids(rng, 9000)
    yield "08-large", case(users, events(rng, users, 1000))


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
