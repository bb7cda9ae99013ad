"""Rewrite data/secret."""
import pathlib
import random
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent


def show(path, documents):
    return f"{len(documents)} {path}\n" + "\n".join(documents) + "\n"


def value(rng, depth):
    kind = rng.random()
    if depth == 0 or kind < 0.2:
        return rng.choice(["true", "null", '"a.b=\\""', str(rng.randint(-99, 99))])
    if kind < 0.5:
        return "[" + ",".join(value(rng, depth - 1) for _ in range(rng.randint(0, 4))) + "]"
    return members(rng, depth)


def members(rng, depth):
    keys = rng.sample(["a", "b", "ab", "a_", "0", "1", "10"], rng.randint(1, 5))
    return "{" + ",".join(f'"{key}":{value(rng, depth - 1)}' for key in keys) + "}"


def damaged(rng, depth):
    text = members(rng, depth)
    if rng.random() < 0.3:
        at = rng.randrange(len(text))
        text = text[:at] + rng.choice('{}[]",:-0a') + text[at + 1:]
    return text


def tests():
    rng = random.Random(4302)
    yield "nothing-below", show("x", ["{}", '{"a":1}', '{"a":{"x":1}}', '{"xx":{"x":1}}'])
    yield "equal-path", show("a.b", ['{"a":{"b":1}}', '{"a":{"b":{}}}', '{"a":{"b":[]}}', '{"a":1}', '{"a":{}}', '{"a":[]}'])
    yield "longer-name", show("a.b", ['{"a":{"bc":1,"b":{"c":2}},"ab":{"b":3}}', '{"a":{"b_":1,"b0":[1]}}', '{"aa":{"b":1}}'])
    yield "index-in-path", show("a.1", ['{"a":[5,6,[7,8]]}', '{"a":[5,[6,{"x":7}],8]}', '{"a":[0,1,2,3,4,5,6,7,8,9,10,11,12]}', '{"a":{"1":{"q":"z"},"10":2}}', '{"a":["x"]}'])
    yield "error-elsewhere", show("a", ['{"a":1,"b":01}', '{"b":tru,"a":1}', '{"a":{"x":1}', '{"a":1}}'])
    for path in ("a", "a.b", "ab.0.a"):
        yield "random-small", show(path, [damaged(rng, 5) for _ in range(25)])
    yield "large", show("a.1", [damaged(rng, 6) for _ in range(100)])
    yield "large-deep", show("a.0.0", ['{"a":' + "[" * 20000 + "1" + "]" * 20000 + "}"])


folder = HERE / "data" / "secret"
folder.mkdir(parents=True, exist_ok=True)
for old in folder.glob("*.*"):
    old.unlink()
for number, (name, text) in enumerate(tests(), 1):
    path = folder / f"{number:02d}-{name}.in"
    path.write_text(text)
    run = subprocess.run([sys.executable, HERE / "submissions" / "accepted" / "solution.py"], input=text, capture_output=True, text=True, check=True)
    path.with_suffix(".ans").write_text(run.stdout)
