"""Without arguments: writes every test in data/secret again. With --size N --seed S: prints one input of that size."""
import argparse
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def show(invoices):
    lines = [str(len(invoices))]
    lines += [f"{payer} {amount} {len(sharers)} {' '.join(sharers)}" for payer, amount, sharers in invoices]
    return "\n".join(lines) + "\n"


def names(rng, count, letters="abcdefghijklmnopqrstuvwxyz"):
    length = 1
    while len(letters) ** length < 2 * count:
        length += 1
    found = {}
    while len(found) < count:
        found["".join(rng.choice(letters) for _ in range(length))] = True
    return list(found)


def randomly(rng, people, invoices, most, largest):
    return show([(rng.choice(people), rng.randint(1, largest), rng.sample(people, rng.randint(1, min(most, len(people))))) for _ in range(invoices)])


def sized(n, rng):
    return randomly(rng, names(rng, n), n, 3, 99999)


def tests():
    rng = random.Random(20260181)
    big = 10**9
    yield "no-invoices", show([])
    yield "paid-for-oneself", show([("ann", 5, ["ann"]), ("bob", 7, ["bob"])])
    yield "one-cent-debts", show([("ann", 1, ["bob"]), ("cid", 3, ["dan", "eve"]), ("bob", 2, ["cid"])])
    yield "payer-is-no-sharer", show([("ann", 90, ["bob", "cid"]), ("cid", 30, ["dan", "ann", "bob"])])
    yield "left-over-cents", show([("zoe", 11, ["d", "c", "b", "a"]), ("zoe", 7, ["b", "a", "d"]), ("zoe", 5, ["c", "zoe", "a"])])
    yield "amount-smaller-than-sharers", show([("ann", 2, ["cid", "bob", "ann", "dan", "eve"])])
    yield "everything-cancels", show([("a", 10, ["b"]), ("b", 10, ["c"]), ("c", 10, ["a"])])
    yield "ties-by-name", show([("zed", 20, ["bob", "ann"]), ("amy", 20, ["cid", "bo"]), ("mo", 20, ["b", "aa"])])
    yield "order-changes-after-transfer", show([("x", 100, ["a"]), ("y", 90, ["a"]), ("z", 70, ["b"]), ("z", 25, ["c"]), ("w", 60, ["c"])])
    yield "claim-equals-other-after-transfer", show([("m", 50, ["a"]), ("k", 30, ["b"]), ("m", 10, ["b"]), ("l", 30, ["c"])])
    yield "same-name-prefix", show([("aa", 30, ["a", "ab", "abc"]), ("b", 30, ["ba", "bab", "abc"])])
    yield "beyond-32-bit", show([("rich", big, ["poor", "poorer"]), ("rich", big, ["poorer"]), ("rich", big, ["poor"]), ("rich", big, ["poorer", "poor"]), ("rich", big, ["poorer"]), ("other", big, ["poor"])])
    for count, invoices, most, largest in ((3, 4, 3, 30), (5, 8, 4, 20), (8, 20, 5, 50), (20, 30, 6, 9), (60, 90, 5, 5), (150, 200, 9, 1000), (300, 250, 2, 12)):
        yield f"random-{count}-people", randomly(rng, names(rng, count, "abc"), invoices, most, largest)
    yield "large-many-people", randomly(rng, names(rng, 6000), 6000, 3, 99999)
    yield "large-one-payer", show([("boss", rng.randint(1, 9999), [name]) for name in names(rng, 6000)])
    yield "large-small-amounts", randomly(rng, names(rng, 3000), 4000, 4, 9)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    if args.size is not None:
        sys.stdout.write(sized(args.size, random.Random(args.seed)))
        return
    folder = ROOT / "data" / "secret"
    folder.mkdir(parents=True, exist_ok=True)
    for old in [*folder.glob("*.in"), *folder.glob("*.ans")]:
        old.unlink()
    solution = str(ROOT / "submissions" / "accepted" / "solution.py")
    for place, (name, text) in enumerate(tests(), 1):
        answer = subprocess.run([sys.executable, solution], input=text, capture_output=True, text=True, check=True).stdout
        (folder / f"{place:02d}-{name}.in").write_text(text)
        (folder / f"{place:02d}-{name}.ans").write_text(answer)


if __name__ == "__main__":
    main()
