"""The labelled answers: reads the marked-up text files and writes the JSON lines that `greenroom listen evaluate` reads.

A file holds any number of records:

    == behavioural | mid_level_engineer | spoken | voice: rambling | topic: parcel tracking | trap: hypothetical
    Q: the interviewer's question
    C: the interviewer's challenge (only where the answer replies to one)
    A: the answer, with its evidence marked where it stands: <<decision,friction|I pulled the launch>>.
    P: none, change

Marks nest but don't cross. `trap` is left out where the answer is no trap; `P` lists the acceptable probe targets, best
first. An id is the file's stem and the record's place in it.

What these files say is the first reading. Where readings part, `settled/*.jsonl` has the last word (`settle` below).

    python answers.py check FILE...       problems with file and line, and a table of what the files hold
    python answers.py jsonl FILE...       one JSON object a line on stdout
"""

import collections
import json
import pathlib
import re
import sys
from dataclasses import dataclass, field

ROUNDS = ["recruiter", "hiring_manager", "coding", "system_design", "behavioural", "leadership"]
PERSONAS = ["mid_level_engineer", "career_switcher", "senior_manager", "director", "backend_engineer"]
STORY = ["decision", "information", "outcome", "quantified", "friction", "other_view", "mistake", "change", "specific_motivation"]
REASONING = ["tradeoff", "clarifying", "estimate", "failure_mode", "uncertainty", "edge_case", "complexity"]
REPLY = ["acknowledges", "holds", "would_change"]
WARNINGS = ["vague", "slogan", "polished_mistake", "we_only", "blame", "caves", "digs_in", "salary_early", "name_drop", "explains_company"]
SIGNALS = STORY + REASONING + REPLY + WARNINGS
TRAPS = {
    "surface",  # surface words without the signal
    "plain",  # the signal without its usual words
    "other_person",  # somebody else's decision, mistake or change
    "hypothetical",
    "negation",
    "sarcasm",
    "we_then_i",  # "we" with a clear "I" once
    "team_mistake",
    "salad",  # keywords without sense
    "echo",  # echoes the question or the challenge without taking it up
}


def author(name):
    """The letters before the number of a file or of an answer's id."""
    return name.rstrip("0123456789-")


@dataclass
class Record:
    id: str
    round: str
    persona: str
    mode: str
    voice: str
    topic: str
    traps: list
    question: str
    challenge: str | None
    text: str
    labels: dict = field(default_factory=dict)
    spans: list = field(default_factory=list)
    probe: list = field(default_factory=list)

    def json(self):
        out = {"id": self.id, "round": self.round, "persona": self.persona, "question": self.question}
        if self.challenge:
            out["challenge"] = self.challenge
        out |= {"mode": self.mode, "text": self.text, "labels": self.labels, "probe": self.probe}
        return out | {"voice": self.voice, "topic": self.topic, "traps": self.traps}


class Bad(Exception):
    pass


def unmark(marked):
    """Plain text, and (signal, start, end) in characters of it."""
    text, stack, spans = [], [], []
    at, length = 0, 0
    for found in re.finditer(r"<<([a-z_, ]+)\||>>", marked):
        piece = marked[at : found.start()]
        text.append(piece)
        length += len(piece)
        at = found.end()
        if found.group(1) is not None:
            names = [name.strip() for name in found.group(1).split(",")]
            for name in names:
                if name not in SIGNALS:
                    raise Bad(f"no signal is called {name!r}")
            stack.append((names, length))
        elif not stack:
            raise Bad("'>>' closes nothing")
        else:
            names, start = stack.pop()
            spans += [(name, start, length) for name in names]
    if stack:
        raise Bad(f"<<{','.join(stack[-1][0])}| is not closed")
    text.append(marked[at:])
    plain = "".join(text)
    if "<<" in plain:
        raise Bad("'<<' without names and '|'")
    for name, start, end in spans:
        if len(plain[start:end].split()) < 2:
            raise Bad(f"the quote of {name} is too short: {plain[start:end]!r}")
    return plain, sorted(spans, key=lambda span: (span[1], span[2], span[0]))


def read(path):
    path = pathlib.Path(path)
    problems, records = [], []
    blocks, current = [], None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("=="):
            current = (number, [line])
            blocks.append(current)
        elif current:
            current[1].append(line)
        elif line.strip():
            problems.append(f"{path}:{number}: text before the first record")
    for place, (number, lines) in enumerate(blocks, 1):
        try:
            records.append(record(f"{path.stem}-{place:02}", lines))
        except Bad as bad:
            problems.append(f"{path}:{number}: {bad}")
    return records, problems


def settled():
    """The last words, by the answers' ids: {"id", "labels": {signal: [quotes]}, "probe": [targets], "at": file and line}."""
    known = {}
    for path in sorted((pathlib.Path(__file__).parent / "settled").glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            one = json.loads(line) | {"at": f"{path}:{number}"}
            if one["id"] in known:
                raise Bad(f"{one['at']}: {one['id']} is settled twice")
            known[one["id"]] = one
    return known


def settle(records, known):
    """Puts the last words in the place of the first reading; returns what is wrong with them."""
    problems = []
    for one in records:
        last = known.get(one.id)
        if last is None:
            continue
        for name in [*last["labels"], *last["probe"]]:
            if name not in SIGNALS and name != "none":
                problems.append(f"{last['at']}: no signal is called {name!r}")
        quotes = [(name, quote) for name, quotes in last["labels"].items() for quote in quotes]
        problems += [f"{last['at']}: not in the answer: {quote!r}" for _, quote in quotes if quote not in one.text]
        spans = [(name, one.text.find(quote), one.text.find(quote) + len(quote)) for name, quote in quotes]
        one.spans = sorted(spans, key=lambda span: (span[1], span[2], span[0]))
        one.labels = {name: last["labels"][name] for name in SIGNALS if name in last["labels"]}
        one.probe = last["probe"]
    return problems


def record(name, lines):
    head = [part.strip() for part in lines[0].lstrip("=").split("|")]
    if len(head) < 5:
        raise Bad("the head is: == round | persona | mode | voice: … | topic: … | trap: …")
    named = dict(part.split(":", 1) for part in head[3:] if ":" in part)
    parts, key = {}, None
    for line in lines[1:]:
        found = re.match(r"([QCAP]):\s*(.*)", line)
        if found:
            key = found.group(1)
            if key in parts:
                raise Bad(f"{key}: stands twice")
            parts[key] = [found.group(2)]
        elif key:
            parts[key].append(line)
        elif line.strip():
            raise Bad(f"text before Q: {line!r}")
    parts = {key: "\n".join(value).strip() for key, value in parts.items()}
    for key in "QAP":
        if not parts.get(key):
            raise Bad(f"{key}: is missing")
    for value, known, what in [(head[0], ROUNDS, "round"), (head[1], PERSONAS, "persona"), (head[2], ["typed", "spoken"], "mode")]:
        if value not in known:
            raise Bad(f"no {what} is called {value!r}")
    traps = [trap.strip() for trap in named.get("trap", "").split(",") if trap.strip()]
    for trap in traps:
        if trap not in TRAPS:
            raise Bad(f"no trap is called {trap!r}")
    text, spans = unmark(parts["A"])
    probe = [target.strip() for target in parts["P"].split(",")]
    for target in probe:
        if target != "none" and target not in STORY + REASONING + WARNINGS:
            raise Bad(f"{target!r} is no probe target")
    labels = {}
    for signal in SIGNALS:
        quotes = [text[start:end] for known, start, end in spans if known == signal]
        if quotes:
            labels[signal] = quotes
    if not parts.get("C"):
        for signal in REPLY + ["caves", "digs_in"]:
            if signal in labels:
                raise Bad(f"{signal} needs a challenge (C:)")
    return Record(name, head[0], head[1], head[2], named.get("voice", "").strip(), named.get("topic", "").strip(), traps,
                  parts["Q"], parts.get("C"), text, labels, spans, probe)


def check(paths):
    records, problems = [], []
    for path in paths:
        some, bad = read(path)
        records += some
        problems += bad
    try:
        known = settled()
    except Bad as bad:
        known = {}
        problems.append(str(bad))
    files, ids = {pathlib.Path(path).stem for path in paths}, {record.id for record in records}
    problems += settle(records, known)
    problems += [f"{last['at']}: no answer is called {name}" for name, last in known.items() if name.rsplit("-", 1)[0] in files and name not in ids]
    count = collections.Counter
    print(f"{len(records)} answers, {sum(bool(r.traps) for r in records)} traps, {sum(bool(r.challenge) for r in records)} replies, "
          f"{sum(len(r.text.split()) for r in records) / max(1, len(records)):.0f} words each")
    for what in ("round", "persona", "mode"):
        print(dict(count(getattr(r, what) for r in records)))
    held = count(signal for r in records for signal in r.labels)
    print({signal: held[signal] for signal in SIGNALS})
    print("probe", dict(count(r.probe[0] for r in records)))
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in ("check", "jsonl"):
        sys.exit(__doc__)
    if sys.argv[1] == "check":
        sys.exit(check(sys.argv[2:]))
    known = settled()
    for path in sys.argv[2:]:
        records = read(path)[0]
        settle(records, known)
        for one in records:
            print(json.dumps(one.json(), ensure_ascii=False))
