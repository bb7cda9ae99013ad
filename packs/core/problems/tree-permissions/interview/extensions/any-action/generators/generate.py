"""Writes every test in data/secret again."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def show(parents, rules, questions):
    lines = [f"{len(parents)} {len(rules)} {len(questions)}", *parents]
    lines += [f"{u} {a} {k}" for u, a, k in rules] + [f"{u} {a}" for u, a in questions]
    return "\n".join(map(str, lines)) + "\n"


def randomly(rng, count, depth, rules, questions, actions):
    names = list(range(1, count + 1))
    rng.shuffle(names)
    parents = [0] * count
    for place in range(1, count):
        parents[names[place] - 1] = names[rng.randint(max(0, place - depth), place - 1)]
    wanted = {}
    while len(wanted) < rules:
        wanted[rng.randint(1, count), rng.choice(actions + ["*"])] = rng.choice("aaddAD")
    return show(parents, [(u, a, k) for (u, a), k in wanted.items()], [(rng.randint(1, count), rng.choice(actions)) for _ in range(questions)])


def tests():
    rng = random.Random(20260172)
    yield "no-rules", show([0], [], [(1, "read")])
    yield "only-any-action", show([0, 1, 2], [(1, "*", "a"), (3, "*", "d")], [(u, a) for u in (1, 2, 3) for a in ("x", "y")])
    yield "name-before-final-any", show([0, 1], [(1, "*", "D"), (1, "x", "a"), (2, "x", "d"), (2, "y", "a")], [(2, "x"), (2, "y"), (1, "x"), (1, "y")])
    yield "near-any-before-far-name", show([0, 1, 2], [(1, "x", "d"), (2, "*", "a"), (3, "y", "d")], [(3, "x"), (3, "y"), (2, "x"), (1, "y")])
    for count, depth, rules, questions in ((8, 3, 12, 30), (60, 4, 60, 100), (1000, 2, 500, 1000)):
        yield f"random-{count}", randomly(rng, count, depth, rules, questions, ["x", "y", "z"])


def main():
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
