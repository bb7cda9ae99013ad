"""Rewrite data/secret."""
import pathlib
import random
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent


def text(value):
    if isinstance(value, dict):
        return "{" + ",".join(f'"{key}":{text(item)}' for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(text, value)) + "]"
    return value


def make(rng, depth, width):
    kind = rng.random()
    if depth <= 0 or kind < 0.2:
        return rng.choice(["true", "false", "null", "0", "-0", "7", '"a"', '"\\"b\\\\"', str(rng.randint(-10 ** 9, 10 ** 9))])
    if kind < 0.5:
        return [make(rng, depth - 1, width) for _ in range(rng.randint(0, width))]
    return {rng.choice("abcz_019") + str(i if rng.random() < 0.7 else i * 100): make(rng, depth - 1, width) for i in range(rng.randint(0, width))}


def edit(rng, value, depth):
    """A copy with some changes, keys in another order."""
    if rng.random() < 0.06:
        return make(rng, depth, 3)
    if isinstance(value, dict):
        keys = [key for key in value if rng.random() > 0.05]
        rng.shuffle(keys)
        copy = {key: edit(rng, value[key], depth - 1) for key in keys}
        if rng.random() < 0.1:
            copy["new"] = make(rng, max(0, depth - 1), 2)
        return copy
    if isinstance(value, list):
        return [edit(rng, item, depth - 1) for item in value if rng.random() > 0.05]
    return value


def pair(old, new):
    return f"{text(old)}\n{text(new)}\n"


def tests():
    rng = random.Random(4303)
    yield "both-empty", pair({}, {})
    yield "everything-removed", pair({"b": "1", "a": ["2", "3"]}, {})
    yield "only-order-differs", pair({"a": "1", "b": {"c": "2", "d": "3"}}, {"b": {"d": "3", "c": "2"}, "a": "1"})
    yield "order-of-output", pair({"a": [str(i) for i in range(12)], "a_": "1", "a0": "1", "ab": {"x": "1"}}, {"a": [str(i + 1) for i in range(13)], "a_": "2", "a0": "2", "ab": {"y": "1"}})
    yield "container-becomes-empty", pair({"a": {"b": "1"}, "c": [], "d": [], "e": {}}, {"a": {}, "c": ["1"], "d": {}, "e": {}})
    yield "written-differently", pair({"a": "0", "b": "true", "c": '"1"'}, {"a": "-0", "b": '"true"', "c": "1"})
    for depth, width in ((3, 4), (5, 4)):
        old = {f"k{i}": make(rng, depth, width) for i in range(6)}
        yield "random-small", pair(old, {key: edit(rng, item, depth) for key, item in old.items()})
    old = {f"k{i}": make(rng, 4, 4) for i in range(400)}
    new = {key: edit(rng, item, 4) for key, item in reversed(old.items())}
    yield "large", pair(old, new)
    deep = "1"
    for i in range(98):
        deep = [deep] if i % 2 else {"x": deep, "y": str(i)}
    yield "deep", pair({"a": deep, "c": deep}, {"a": {"x": deep["x"], "y": ["0"]} if isinstance(deep, dict) else ["0"] + deep, "b": deep})


folder = HERE / "data" / "secret"
folder.mkdir(parents=True, exist_ok=True)
for old in folder.glob("*.*"):
    old.unlink()
for number, (name, data) in enumerate(tests(), 1):
    path = folder / f"{number:02d}-{name}.in"
    path.write_text(data)
    run = subprocess.run([sys.executable, HERE / "submissions" / "accepted" / "solution.py"], input=data, capture_output=True, text=True, check=True)
    path.with_suffix(".ans").write_text(run.stdout)
