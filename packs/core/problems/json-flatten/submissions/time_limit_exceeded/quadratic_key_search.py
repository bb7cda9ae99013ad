# Too slow: looks for a repeated key in a list, quadratic in the number of keys of an object.
import sys

DIGITS = frozenset("0123456789")
KEY = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_")
WORDS = {"t": "true", "f": "false", "n": "null"}


class Wrong(Exception):
    pass


def read_key(text, at, keys):
    """The key that begins at `at`, and the position behind its colon."""
    if text[at] != '"':
        raise Wrong(at)
    end = at + 1
    while text[end] in KEY:
        end += 1
    key = text[at + 1:end]
    if text[end] != '"' or not key or any(other == key for other in keys):
        raise Wrong(end)
    keys.append(key)
    if text[end + 1] != ":":
        raise Wrong(end + 1)
    return key, end + 2


def skip_scalar(text, at):
    """The position behind the string, integer or word that begins at `at`."""
    first = text[at]
    if first == '"':
        at += 1
        while text[at] != '"':
            if text[at] == "\n":
                raise Wrong(at)
            if text[at] == "\\":
                at += 1
                if text[at] not in '"\\':
                    raise Wrong(at)
            at += 1
        return at + 1
    if first in WORDS:
        for letter in WORDS[first]:
            if text[at] != letter:
                raise Wrong(at)
            at += 1
        return at
    if first == "-":
        at += 1
    if text[at] not in DIGITS:
        raise Wrong(at)
    if text[at] == "0":
        return at + 1
    while text[at] in DIGITS:
        at += 1
    return at


def flatten(text):
    """The pairs of one document, which ends with a newline; that newline fits nowhere, so the end needs no special case."""
    pairs = []
    path = []          # one component per open container: a key, or an array index
    keys = []          # one entry per open container: the keys seen in an object, None for an array
    at = 0
    if text[at] != "{":
        raise Wrong(at)
    while True:
        # A value begins at `at`.
        start = at
        if text[at] in "{[":
            if text[at:at + 2] in ("{}", "[]"):
                at += 2
            elif text[at] == "{":
                keys.append([])
                key, at = read_key(text, at + 1, keys[-1])
                path.append(key)
                continue
            else:
                keys.append(None)
                path.append(0)
                at += 1
                continue
        else:
            at = skip_scalar(text, at)
        if path:
            pairs.append(f"{'.'.join(map(str, path))}={text[start:at]}")
        # The value is complete: close containers until one goes on.
        while keys:
            inside = keys[-1]
            if text[at] == ",":
                if inside is None:
                    path[-1] += 1
                    at += 1
                else:
                    path[-1], at = read_key(text, at + 1, inside)
                break
            if text[at] != ("]" if inside is None else "}"):
                raise Wrong(at)
            at += 1
            keys.pop()
            path.pop()
        else:
            break
    if text[at] != "\n":
        raise Wrong(at)
    return pairs


def main():
    count = int(sys.stdin.readline())
    out = []
    for _ in range(count):
        try:
            pairs = flatten(sys.stdin.readline())
            out.append(f"ok {len(pairs)}")
            out += pairs
        except Wrong as wrong:
            out.append(f"error {wrong}")
    print("\n".join(out))


main()
