import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent


def shaped(services, targets):
    lines = [f"{name}:" + "".join(" " + other for other in needs) for name, needs in services]
    return "\n".join([str(len(services)), *lines, " ".join([str(len(targets)), *targets])]) + "\n"


def letters(number, width):
    out = ""
    for _ in range(width):
        out = chr(97 + number % 26) + out
        number //= 26
    return out


def layered(rng, n, width, most, back=0):
    names = [letters(at, width) for at in range(n)]
    rng.shuffle(names)
    services = []
    for at, name in enumerate(names):
        needs = [names[rng.randrange(max(0, at - 40), at)] for _ in range(rng.randint(0, most))] if at else []
        services.append((name, needs))
    for _ in range(back):
        at = rng.randrange(n)
        services[at][1].append(names[rng.randrange(at, n)])
    rng.shuffle(services)
    return services


def tests():
    yield "01-unknown-target", shaped([], ["a"])
    yield "02-through-others", shaped([("d", ["c"]), ("c", ["b"]), ("b", ["a"]), ("e", ["d"]), ("f", [])], ["d"])
    yield "03-cycle-not-needed", shaped([("a", ["b"]), ("b", ["a"]), ("c", ["d"]), ("d", []), ("e", ["a", "c"])], ["c"])
    yield "04-cycle-needed", shaped([("a", ["b"]), ("b", ["a"]), ("m", ["n"]), ("n", ["o", "p"]), ("o", ["n"]), ("t", ["m", "s"])], ["t", "s"])
    yield "05-target-needs-target", shaped([("b", ["c"]), ("a", ["b"]), ("c", []), ("x", ["a"])], ["a", "c", "b", "zz"])
    for at in range(4):
        rng = random.Random(70 + at)
        yield f"0{6 + at}-random-small", shaped(layered(rng, 20 + 8 * at, 2, 2, at), [letters(t, 2) for t in rng.sample(range(20), 2 + at)])
    rng = random.Random(10)
    yield "10-large", shaped(layered(rng, 13000, 3, 3), [letters(t, 3) for t in rng.sample(range(13000), 60)])


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
