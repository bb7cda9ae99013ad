"""Without arguments: rewrite data/secret. With --size N --seed S: print one input whose documents have about N characters."""
import argparse
import pathlib
import random
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789_"


def show(documents):
    return f"{len(documents)}\n" + "\n".join(documents) + "\n"


def scalar(rng):
    kind = rng.randrange(6)
    if kind == 0:
        return rng.choice(["true", "false", "null"])
    if kind == 1:
        return '"' + "".join(rng.choice(['\\"', "\\\\", "a", "B", "{", "]", ",", ":", "=", "7", "."]) for _ in range(rng.randint(0, 8))) + '"'
    return str(rng.randint(-10 ** rng.randint(0, 12), 10 ** rng.randint(0, 12)))


def value(rng, depth):
    kind = rng.random()
    if depth == 0 or kind < 0.35:
        return scalar(rng)
    count = rng.randint(0, 4)
    if kind < 0.55:
        return "[" + ",".join(value(rng, depth - 1) for _ in range(count)) + "]"
    return members(rng, depth, count)


def members(rng, depth, count):
    keys = []
    while len(keys) < count:
        key = "".join(rng.choice(LETTERS) for _ in range(rng.randint(1, 5)))
        if key not in keys:
            keys.append(key)
    return "{" + ",".join(f'"{key}":{value(rng, depth - 1)}' for key in keys) + "}"


def document(rng, depth=4):
    return members(rng, depth, rng.randint(1, 5))


def damaged(rng, depth=3):
    text = document(rng, depth)
    for _ in range(rng.randint(0, 2)):
        at = rng.randrange(len(text))
        text = text[:at] + rng.choice(["", text[at:at + 1] * 2, rng.choice('{}[]",:-0123truefalsn\\A_')]) + text[at + 1:]
    return text or "{"


def tests():
    rng = random.Random(4301)
    yield "empty-document", show(["{}"])
    yield "empty-containers", show(['{"a":{},"b":[],"c":[[],{},[[]]]}', '{"a":[{}]}', '{"a":[}', '{"a":{]}'])
    yield "integers", show(['{"a":0,"b":-0,"c":-17,"d":10,"e":12345678901234567890123}', '{"a":00}', '{"a":-}', '{"a":-01}', '{"a":--1}', '{"a":+1}', '{"a":1.5}', '{"a":1e5}', '{"a":9-}', '{"a":01}', '{"a":-', '{"a":5'])
    yield "words", show(['{"a":true,"b":false,"c":null}', '{"a":tru}', '{"a":trua}', '{"a":fals', '{"a":nulll}', '{"a":nil}', '{"a":True}', '{"a":t', '{"a":falsetrue}', '{"a":x}'])
    yield "strings", show(['{"a":"","b":"\\"","c":"\\\\","d":"\\\\\\"x","e":"{[,:]}=","f":"A~!"}', '{"a":"\\n"}', '{"a":"\\', '{"a":"b\\"}', '{"a":"b', '{"a":"b""}', '{"a":"\\\\""}', "{\"a\":'b'}"])
    yield "keys", show(['{"":1}', '{"A":1}', '{"a-b":1}', '{"a.b":1}', '{"a\\"b":1}', '{a:1}', '{"a"1}', '{"a",1}', '{"a":}', '{"_9":1,"9_":2,"0":3}', '{"a', '{"', '{"a"', '{"a":', '{1:2}', '{"abc":[{"Z":1}]}'])
    yield "duplicate-keys", show(['{"a":1,"a":2}', '{"a":1,"ab":2,"b":3,"a":4}', '{"a":{"a":{"a":1}},"b":[{"a":1},{"a":2}]}', '{"x":{"k":1,"k":2}}', '{"x":[{"k":1,"j":{},"k', '{"k":{"m":1},"j":2,"m":3,"k":1}', '{"k":1,"k'])
    yield "commas", show(['{"a":1,}', '{,"a":1}', '{"a":[1,]}', '{"a":[,1]}', '{"a":[1,,2]}', '{"a":1"b":2}', '{"a":[1"b"]}', '{"a":[1 2]}'.replace(" ", ""), '{"a":[,]}', '{"a":[1:2]}', '{"a":1:2}', '{"a":[1,2],,"b":1}', '{,}'])
    whole = '{"ab":[-10,{"c":"x\\"y","d":null}],"e":{}}'
    yield "every-beginning", show([whole[:n] for n in range(1, len(whole) + 1)])
    yield "more-after-end", show(["{}{}", "{}}", '{"a":1},', '{"a":1}x', "{}]", "{}1", '{"a":{}}}'])
    yield "root-is-no-object", show(["[]", "1", '"a"', "true", "[1,2]", "}", ",", ":", "\\", "null"])
    yield "brackets-do-not-match", show(['{"a":[1}', '{"a":{"b":1]}', '{"a":[[1]}', '{"a":[1]]}', '{"a":{}', '{"a":[', '{"a":[{"b":1}}', '{"a":(1)}'])
    yield "indices", show(['{"a":[' + ",".join("[" + ",".join(str(i * j) for j in range(3)) + "]" for i in range(13)) + '],"b":[{"x":[5]},[],{"y":{}}]}'])
    for count, depth in ((30, 2), (60, 3), (80, 5)):
        yield "random-small", show([damaged(rng, depth) for _ in range(count)])
    names = [a + b + c for a in LETTERS[:30] for b in LETTERS[:30] for c in LETTERS[:30]]
    rng.shuffle(names)
    yield "large-many-keys", show(["{" + ",".join(f'"{name}":{rng.randint(0, 9)}' for name in names[:20000]) + "}"])
    yield "large-late-duplicate", show(["{" + ",".join(f'"{name}":7' for name in names[:6000] + names[1000:1001]) + "}"])
    yield "large-deep-arrays", show(['{"deep":' + "[" * 20000 + "]" * 20000 + "}"])
    yield "large-deep-objects", show(['{"a":' * 10000 + "1" + "}" * 10000])
    yield "large-never-closed", show(['{"a":' + "[" * 80000])
    yield "large-many-documents", show([damaged(rng, 2) for _ in range(1000)])
    yield "large-long-string", show(['{"text":"' + "".join(rng.choice(["q", '\\"', "\\\\", "Z"]) for _ in range(40000)) + '"}'])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", type=int)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    if args.size is not None:
        rng = random.Random(args.seed)
        parts, length = [], 2
        while length < args.size:
            parts.append(f'"key{len(parts)}":{value(rng, 4)}')
            length += len(parts[-1]) + 1
        sys.stdout.write(show(["{" + ",".join(parts) + "}"]))
        return
    folder = HERE / "data" / "secret"
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.*"):
        old.unlink()
    for number, (name, text) in enumerate(tests(), 1):
        path = folder / f"{number:02d}-{name}.in"
        path.write_text(text)
        run = subprocess.run([sys.executable, HERE / "submissions" / "accepted" / "solution.py"], input=text, capture_output=True, text=True, check=True)
        path.with_suffix(".ans").write_text(run.stdout)


main()
