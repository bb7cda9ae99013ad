"""Turns a labelled answer into another delivery of itself: typed into spoken, words misheard, dropped or said twice.

Works on words and keeps the evidence where it is, so that the labels stay true. Seeded: the same seed disturbs alike.
"""

import random
import re

FILLERS = ["um", "uh", "like", "you know", "I mean", "so", "yeah", "kind of", "sort of", "er", "right", "basically"]
MISHEARD = {
    "queue": "cue", "cache": "cash", "redis": "read is", "kubernetes": "cooper netties", "their": "there", "they're": "there",
    "sql": "sequel", "kafka": "calf car", "latency": "late and see", "shard": "shared", "nginx": "engine x", "postgres": "post grass",
    "our": "are", "its": "it's", "won't": "wont", "didn't": "didnt", "wasn't": "wasnt", "couldn't": "couldnt", "should've": "should of",
    "would've": "would of", "could've": "could of", "two": "to", "four": "for", "write": "right", "than": "then",
}


def spoken(text, spans, rng, noise=0.03, fillers=0.05):
    """Without punctuation and capitals; with fillers, repeats and misheard words."""
    return rebuilt(text, spans, rng, noise, fillers, bare=True)


def noisy(text, spans, rng, noise=0.06):
    """As it was written, with some words dropped, said twice or misspelt."""
    return rebuilt(text, spans, rng, noise, 0.0, bare=False)


def rebuilt(text, spans, rng, noise, fillers, bare):
    pieces = []  # (text, index of the original word)
    words = [(found.start(), found.end()) for found in re.finditer(r"\S+", text)]
    for index, (start, end) in enumerate(words):
        word = text[start:end]
        if bare:
            word = re.sub(r"[^\w'%$£€/.-]|[.](?=\W|$)|[.-]+$", "", word).lower()
            if not word:
                continue
            if rng.random() < fillers:
                pieces.append((rng.choice(FILLERS), index))
        roll = rng.random()
        key = word.lower().strip(".,!?")
        if roll < noise * 0.3:
            continue
        if roll < noise * 0.6:
            pieces.append((word, index))
        elif key in MISHEARD and roll < noise * 4:
            word = MISHEARD[key]
        elif roll < noise and len(word) > 4:
            at = rng.randrange(1, len(word) - 1)
            word = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        pieces.append((word, index))
    out, where, length = [], [], 0
    for piece, index in pieces:
        if out:
            length += 1
        where.append((length, length + len(piece), index))
        out.append(piece)
        length += len(piece)
    joined = " ".join(out)
    moved = []
    for name, start, end in spans:
        held = [(a, b) for a, b, index in where if words[index][0] < end and start < words[index][1]]
        if held:
            moved.append((name, held[0][0], held[-1][1]))
    return joined, moved


def deliveries(record, count, seed):
    """The answer as it is, and `count` disturbed deliveries of it: (mode, text, spans)."""
    rng = random.Random(f"{seed}/{record.id}")
    out = [(record.mode, record.text, record.spans)]
    for _ in range(count):
        if rng.random() < 0.6:
            out.append(("spoken", *spoken(record.text, record.spans, rng, rng.choice([0.0, 0.03, 0.08]), rng.choice([0.0, 0.05, 0.1]))))
        else:
            out.append((record.mode, *noisy(record.text, record.spans, rng)))
    return out
