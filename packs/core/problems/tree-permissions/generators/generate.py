"""Without arguments: writes every test in data/secret again. With --size N --seed S: prints one input of that size."""
import argparse
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def show(parents, rules, questions):
    lines = [f"{len(parents)} {len(rules)} {len(questions)}", *parents]
    lines += [f"{u} {a} {k}" for u, a, k in rules] + [f"{u} {a}" for u, a in questions]
    return "\n".join(map(str, lines)) + "\n"


def tree(rng, count, depth):
    """Parents of a tree with shuffled numbers; each unit hangs below one of the last `depth` units."""
    names = list(range(1, count + 1))
    rng.shuffle(names)
    parents = [0] * count
    for place in range(1, count):
        parents[names[place] - 1] = names[rng.randint(max(0, place - depth), place - 1)]
    return parents


def lowest(parents, count):
    """The units at the lower end of a chain."""
    unit = (set(range(1, len(parents) + 1)) - set(parents)).pop()
    units = []
    while len(units) < count:
        units.append(unit)
        unit = parents[unit - 1]
    return units


def fill(rng, parents, rules, questions, actions, kinds="aaaddddAD", asked=None):
    count = len(parents)
    wanted = {}
    while len(wanted) < rules:
        wanted[rng.randint(1, count), rng.choice(actions)] = rng.choice(kinds)
    return show(parents, [(u, a, k) for (u, a), k in wanted.items()], [(rng.choice(asked or range(1, count + 1)), rng.choice(actions)) for _ in range(questions)])


def sized(n, rng):
    return fill(rng, tree(rng, n, 3), n // 2, n, ["read", "write", "deploy", "grant", "audit"])


def tests():
    rng = random.Random(20260171)
    words = ["read", "write", "deploy", "grant"]
    yield "one-unit-no-rules", show([0], [], [(1, "read")])
    yield "no-questions", show([2, 0], [(1, "read", "a")], [])
    yield "rule-on-the-unit-itself", show([0, 1], [(1, "read", "d"), (2, "read", "a"), (2, "write", "A")], [(2, "read"), (2, "write"), (1, "write"), (1, "read")])
    yield "nearest-rule", show([0, 1, 2, 3, 4], [(1, "x", "a"), (3, "x", "d"), (4, "x", "a")], [(u, "x") for u in (1, 2, 3, 4, 5)])
    yield "topmost-final-rule", show([0, 1, 2, 3, 4], [(1, "x", "a"), (2, "x", "D"), (3, "x", "A"), (5, "x", "a")], [(u, "x") for u in (5, 4, 3, 2, 1)])
    yield "final-permission", show([0, 1, 2], [(1, "x", "A"), (2, "x", "d"), (3, "x", "D")], [(3, "x"), (2, "x"), (1, "x")])
    yield "final-below-plain", show([0, 1, 2, 3], [(1, "x", "a"), (2, "x", "d"), (3, "x", "A"), (4, "x", "d")], [(u, "x") for u in (1, 2, 3, 4)])
    yield "siblings", show([0, 1, 1, 1, 2, 3, 4], [(2, "x", "a"), (3, "x", "D"), (5, "x", "A")], [(u, "x") for u in (1, 2, 3, 4, 5, 6, 7)])
    yield "other-action", show([0, 1], [(1, "read", "A"), (2, "readall", "a"), (2, "rea", "D")], [(2, "read"), (2, "readall"), (2, "rea"), (2, "re"), (1, "rea")])
    yield "parents-with-greater-numbers", show([2, 3, 4, 5, 0], [(5, "x", "a"), (3, "x", "d"), (1, "y", "a"), (4, "y", "D")], [(u, a) for a in "xy" for u in (1, 2, 3, 4, 5)])
    yield "star", show([7] * 6 + [0] + [7] * 5, [(7, "x", "a"), (1, "x", "d"), (12, "x", "A"), (12, "y", "a")], [(u, "x") for u in range(1, 13)] + [(12, "y"), (7, "y")])
    yield "same-question-twice", show([0, 1], [(1, "x", "a")], [(2, "x"), (1, "x"), (2, "x"), (2, "y"), (2, "y")])
    for count, depth, rules, questions, actions in ((5, 5, 6, 12, words[:2]), (12, 2, 12, 24, words[:2]), (40, 6, 50, 80, words), (150, 1, 60, 150, words), (400, 400, 300, 300, words)):
        yield f"random-{count}", fill(rng, tree(rng, count, depth), rules, questions, actions)
    short = [a + b for a in "abcdefgh" for b in "uvwxyz"]
    chain = tree(rng, 10000, 1)
    yield "large-chain", fill(rng, chain, 6000, 10000, short, "adadadadadadadadD", lowest(chain, 3000))
    yield "large-deep", fill(rng, tree(rng, 10000, 3), 3000, 8000, short + words)
    yield "large-flat", fill(rng, tree(rng, 8000, 8000), 4000, 6000, short)


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
