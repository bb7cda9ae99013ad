"""Labelled answers as the model is given them: units with features from the listener's own code, and targets."""

import json
import pathlib
import subprocess

import answers
import disturb

HERE = pathlib.Path(__file__).parent
SIGNALS = answers.SIGNALS
INDEX = {name: place for place, name in enumerate(SIGNALS)}
ROUND = {"recruiter": 0, "hiring_manager": 1, "coding": 2, "system_design": 3, "behavioural": 4, "leadership": 5}


def featured(lines):
    """Runs the listener's reader over answers (dicts with id, round, question, challenge, mode, text)."""
    source = "\n".join(json.dumps(line) for line in lines) + "\n"
    ran = subprocess.run(
        ["cargo", "run", "--quiet", "--release", "-p", "listen", "--example", "features"],
        cwd=HERE.parent, input=source.encode(), stdout=subprocess.PIPE, check=True,
    )
    return [json.loads(line) for line in ran.stdout.decode().splitlines()]


def targets(text, spans, units):
    """For each unit the signals whose evidence it holds: half of the unit or half of the quote, in characters."""
    encoded = [0]
    for character in text:
        encoded.append(encoded[-1] + len(character.encode()))
    held = [set() for _ in units]
    for name, start, end in spans:
        start, end = encoded[start], encoded[end]
        shares = []
        for unit in units:
            shared = max(0, min(end, unit["end"]) - max(start, unit["start"]))
            shares.append(shared / max(1, min(end - start, unit["end"] - unit["start"])))
        best = max(range(len(shares)), key=lambda at: shares[at], default=None)
        for at, share in enumerate(shares):
            if share >= 0.5 or (at == best and share > 0):
                held[at].add(INDEX[name])
    return [sorted(some) for some in held]


def line(record, mode, text, suffix):
    out = {"id": record.id + suffix, "round": record.round, "question": record.question, "mode": mode, "text": text}
    if record.challenge:
        out["challenge"] = record.challenge
    return out


def examples(records, disturbed, seed):
    """For each record a list of deliveries; each is a dict with question, challenge, units, targets, round."""
    if not records:
        return []
    lines, keys = [], []
    for record in records:
        for number, (mode, text, spans) in enumerate(disturb.deliveries(record, disturbed, seed)):
            lines.append(line(record, mode, text, f"/{number}"))
            keys.append((record, text, spans))
    out = {}
    for given, (record, text, spans) in zip(featured(lines), keys, strict=True):
        units = given["units"]
        if not units:
            continue
        out.setdefault(record.id, []).append({
            "id": record.id, "round": ROUND[record.round], "question": given["question"], "challenge": given["challenge"],
            "units": [unit["text"] for unit in units], "features": [unit["features"] for unit in units],
            "spans": [(unit["start"], unit["end"]) for unit in units], "targets": targets(text, spans, units),
            "labels": sorted(INDEX[name] for name in record.labels), "probe": record.probe,
        })
    return list(out.values())


def from_jsonl(path):
    """Records from labelled JSON lines, quotes found in the text."""
    records = []
    for text in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        one = json.loads(text)
        spans = []
        for name, quotes in one["labels"].items():
            for quote in quotes:
                at = one["text"].find(quote)
                if at >= 0:
                    spans.append((name, at, at + len(quote)))
        records.append(answers.Record(
            one["id"], one["round"], one["persona"], one["mode"], one.get("voice", ""), one.get("topic", ""), one.get("traps", []),
            one["question"], one.get("challenge"), one["text"], one["labels"], spans, one["probe"]))
    return records
