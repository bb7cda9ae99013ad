"""Rewrites data/secret (no arguments), or prints one input of a given size: --size N --seed S."""
import argparse
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


def sized(rng, size):
    return case(ids(rng, size), [plan(rng) for _ in range(size // 8)])


def tests():
    rng = random.Random(4701)
    yield "01-no-plans", case([5], [])
    yield "02-one-user-at-first-bucket", case([user_in(0)], ["1 on 1", "2 off 1 on 1", "1 on 0", "1 on 1", "0"])
    yield "03-one-user-at-last-bucket", case([user_in(9999)], ["1 on 9999", "1 on 10000", "2 on 9999 on 1", "2 on 9999 off 1", "1 on 10000"])
    edges = [user_in(b) for b in (0, 1, 2499, 2500, 2501, 4999, 5000, 7499, 7500, 9998, 9999)]
    yield "04-users-at-the-cuts", case(edges, ["1 a 2500", "1 a 2501", "1 a 2499", "2 a 2499 b 2501", "2 b 2499 a 2501", "3 a 1 b 4999 c 5000", "2 off 9999 a 1", "1 off 10000"])
    yield "05-same-plan-again", case(ids(rng, 50), ["2 red 3000 blue 3000"] * 3)
    yield "06-order-of-variants-swapped", case(ids(rng, 60), ["2 red 3000 blue 3000", "2 blue 3000 red 3000", "3 red 0 blue 3000 red 3000"])
    yield "07-name-in-two-entries", case(ids(rng, 60), ["1 red 6000", "2 red 2000 red 4000", "3 red 2000 blue 2000 red 2000", "3 red 2000 red 2000 red 2000"])
    yield "08-off-as-an-entry", case(ids(rng, 60), ["1 off 5000", "2 off 4000 red 1000", "3 off 4000 red 1000 off 5000", "2 red 4000 off 100", "1 red 4000"])
    yield "09-back-to-nothing", case(ids(rng, 80), ["1 red 10000", "0", "0", "2 red 5000 blue 5000", "0"])
    yield "10-shares-of-zero", case(ids(rng, 40), ["3 red 0 blue 5000 green 0", "2 blue 5000 red 0", "6 a 0 b 0 c 0 d 0 e 0 f 0", "2 red 0 red 10000"])
    yield "11-large-ids", case([10**9 - i for i in range(300)], ["1 red 5000", "1 blue 5000", "2 blue 2500 red 2500", "1 red 1"])
    crowd, start = [], 1
    for _ in range(40):
        start = user_in(4321, start) + 1
        crowd.append(start - 1)
    yield "12-everybody-in-one-bucket", case(crowd, ["1 red 4321", "1 red 4322", "2 off 4321 blue 1", "2 off 4322 blue 1", "2 blue 4000 green 322"])
    yield "13-random-small", case(ids(rng, 12, 40), [plan(rng, 3) for _ in range(30)])
    yield "14-random-small", case(ids(rng, 30, 1000), [plan(rng, 4, 1000) for _ in range(60)])
    yield "15-random-round-shares", case(ids(rng, 200), [plan(rng, 5, 500) for _ in range(150)])
    yield "16-random-middle", case(ids(rng, 1500), [plan(rng, 6) for _ in range(300)])
    yield "17-large-many-users", case(ids(rng, 20000, 10**7), [plan(rng, 6) for _ in range(2000)])
    yield "18-large-slow-ramp", case(ids(rng, 9000), [f"2 red {5 * i} blue {5 * i}" for i in range(1, 1001)] + [f"1 blue {10000 - 10 * i}" for i in range(1000)])


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
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", type=int)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.size is None:
        write_all()
    else:
        sys.stdout.write(sized(random.Random(options.seed), options.size))
