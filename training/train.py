"""Trains the listener's model.

    python train.py --out OUT [--from RUN …] [--layers 4] [--epochs 8] [--seed 7]

Reads answers/*.txt. Answers of the authors in HELD_OUT are never trained on and never used to choose anything; every
CALIBRATION-th other file is kept for thresholds and for choosing between recipes, and never trained on either.

`--from` begins with the weights of another run, or with the mean of several; with `--epochs 0` that is all, and thresholds
are set for them. `--new` names authors whose answers are all shown in every epoch, `--often` times, beside as many of the others' drawn anew
or `--beside` of them.
"""

import argparse
import json
import pathlib
import random
import time

import numpy as np
import torch
from tokenizers import BertWordPieceTokenizer

import answers
import data
import model as network

HELD_OUT = {"u", "v", "w", "x"}
CALIBRATION = 8
# Authors whose answers follow the grain of real passages, beside all whose names begin with z.
ALONG_PASSAGES = {"s", "t", "y"}
# How much the strongest evidence counts in the decision, against what the answer as a whole looks like. More of it makes
# signals go with their evidence; beyond three quarters F1 falls on the calibration answers.
EVIDENCE = 0.75
LONGEST, LONGEST_QUESTION = 56, 64
# Story and reasoning signals come first; they are what a probe can ask for.
ASKED_FOR = len(answers.STORY) + len(answers.REASONING)
# Warnings come last; all others stay heard for one more unit.
KEPT = ASKED_FOR + len(answers.REPLY)


def files():
    return sorted((data.HERE / "answers").glob("*.txt"))


def split():
    """By file, since a file's answers share neither topics nor voices with another's."""
    train, calibrate, test = [], [], []
    known = answers.settled()
    for place, path in enumerate(files()):
        records, problems = answers.read(path)
        problems += answers.settle(records, known)
        if problems:
            print("\n".join(problems))
        held_out = answers.author(path.stem) in HELD_OUT
        (test if held_out else calibrate if place % CALIBRATION == 3 else train).extend(records)
    return train, calibrate, test


class Words:
    def __init__(self):
        self.tokens = BertWordPieceTokenizer(network.base_folder() + "/vocab.txt", lowercase=True)
        self.known = {}

    def ids(self, text, longest):
        if (text, longest) not in self.known:
            ids = self.tokens.encode(text).ids
            self.known[text, longest] = ids if len(ids) <= longest else ids[: longest - 1] + ids[-1:]
        return self.known[text, longest]


def collate(batch, words):
    """Texts are encoded once a batch; rows point into them."""
    texts, place = [], {}

    def at(text, longest):
        key = (text, longest)
        if key not in place:
            place[key] = len(texts)
            texts.append(words.ids(text, longest))
        return place[key]

    long = max(len(one["units"]) for one in batch)
    many = len(batch)
    rows = torch.zeros(many, long, dtype=torch.long)
    features = torch.zeros(many, long, network.FEATURES)
    mask = torch.zeros(many, long)
    question = torch.zeros(many, dtype=torch.long)
    challenge = torch.zeros(many, dtype=torch.long)
    whole = torch.zeros(many, network.ROUNDS + 2 + network.SIGNALS)
    here = torch.zeros(many, long, network.SIGNALS)
    overall = torch.zeros(many, network.SIGNALS)
    for row, one in enumerate(batch):
        count = len(one["units"])
        for unit, text in enumerate(one["units"]):
            rows[row, unit] = at(text, LONGEST)
            for signal in one["targets"][unit]:
                here[row, unit, signal] = 1.0
        features[row, :count] = torch.tensor(one["features"])
        mask[row, :count] = 1.0
        question[row] = at(one["question"], LONGEST_QUESTION)
        challenge[row] = at(one["challenge"], LONGEST_QUESTION) if one["challenge"] else -1
        whole[row, one["round"]] = 1.0
        whole[row, network.ROUNDS] = 1.0 if one["challenge"] else 0.0
        whole[row, network.ROUNDS + 1] = min(1.0, count / 20)
        whole[row, network.ROUNDS + 2 :] = features[row, :count, : network.SIGNALS].amax(0)
        overall[row, one["labels"]] = 1.0
    return texts, rows, features, mask, question, challenge, whole, here, overall


def encoded(listener, texts):
    """Encodes texts in batches of like length, so that little is padding."""
    order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
    out = [None] * len(texts)
    for start in range(0, len(order), 48):
        some = order[start : start + 48]
        long = max(len(texts[at]) for at in some)
        ids = torch.zeros(len(some), long, dtype=torch.long)
        mask = torch.zeros(len(some), long, dtype=torch.long)
        for row, at in enumerate(some):
            ids[row, : len(texts[at])] = torch.tensor(texts[at])
            mask[row, : len(texts[at])] = 1
        for row, at in zip(listener.encoder(ids, mask), some, strict=True):
            out[at] = row
    return torch.stack(out)


def run(listener, batch, words):
    texts, rows, features, mask, question, challenge, whole, here, overall = collate(batch, words)
    # Half-precision products take a third of the time in training; what is measured is measured in full.
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=listener.training):
        vectors = encoded(listener, texts)
    vectors = vectors.float()
    asked = vectors[question]
    challenged = torch.where((challenge >= 0)[:, None], vectors[challenge.clamp(min=0)], torch.zeros_like(asked))
    unit_logits, answer_logits = listener.context(vectors[rows], features, asked, challenged, whole, mask)
    return unit_logits, answer_logits, mask, here, overall


def misplaced(logits, here, mask):
    """How far the strongest unit of each signal that is there is from one that holds its evidence."""
    away = (1.0 - mask[..., None]) * -1e4
    everywhere = torch.logsumexp(logits + away, 1)
    right = torch.logsumexp(logits + (1.0 - here) * -1e4, 1)
    there = here.amax(1)
    return ((everywhere - right) * there).sum() / there.sum().clamp(min=1.0)


def without_last(one):
    """The answer without its last unit."""
    units, place = one["units"][:-1], network.FEATURES - 2
    features = [row[:place] + [at / len(units)] + row[place + 1 :] for at, row in enumerate(one["features"][:-1])]
    return one | {"units": units, "features": features, "targets": one["targets"][:-1]}


def predict(listener, some, words):
    """For each example: logits of the answer [S], and of its units [n,S]. As in the program, what is heard without the last
    unit counts as well, and a warning on words before it has to be heard without it too."""
    shorter = [at for at, one in enumerate(some) if len(one["units"]) > 1]
    out = read(listener, some, words)
    for at, (before, _) in zip(shorter, read(listener, [without_last(some[at]) for at in shorter], words), strict=True):
        whole, here = out[at]
        whole[:KEPT] = np.maximum(whole, before)[:KEPT]
        earlier = here[:, KEPT:].argmax(0) < len(here) - 1
        whole[KEPT:] = np.where(earlier, np.minimum(whole, before)[KEPT:], whole[KEPT:])
    return out


def read(listener, some, words):
    """The same of the rows as they are."""
    listener.eval()
    out = []
    with torch.no_grad():
        for start in range(0, len(some), 16):
            batch = some[start : start + 16]
            here, overall, mask, _, _ = run(listener, batch, words)
            both = EVIDENCE * network.pooled(here, mask) + (1 - EVIDENCE) * overall
            out += [(both[row].numpy(), here[row, : len(one["units"])].numpy()) for row, one in enumerate(batch)]
    return out


def scores(predicted, some, thresholds):
    """F1 a signal, and the share of right signals whose best unit holds their evidence."""
    right, said, true, overlap = (np.zeros(network.SIGNALS) for _ in range(4))
    for (whole, here), one in zip(predicted, some, strict=True):
        labels = np.zeros(network.SIGNALS, bool)
        labels[one["labels"]] = True
        heard = whole > thresholds
        right += heard & labels
        said += heard
        true += labels
        for signal in np.nonzero(heard & labels)[0]:
            overlap[signal] += signal in one["targets"][int(here[:, signal].argmax())]
    f1 = np.where(said + true > 0, 2 * right / np.maximum(1, said + true), np.nan)
    return f1, right, said, true, overlap


def weights(some):
    """What each example counts: answers along real passages and freely written ones are worth the same, however many there are."""
    along = np.array([answers.author(one["id"]) in ALONG_PASSAGES or one["id"].startswith("z") for one in some])
    if along.all() or not along.any():
        return np.ones(len(some))
    return np.where(along, 0.5 / along.mean(), 0.5 / (1 - along.mean()))


def best_thresholds(predicted, some):
    """The threshold a signal that gives the best F1, drawn towards the one that is best for all where little is known."""
    labels = np.zeros((len(some), network.SIGNALS), bool)
    for row, one in enumerate(some):
        labels[row, one["labels"]] = True
    whole = np.array([one[0] for one in predicted])
    candidates = np.linspace(-3, 3, 121)
    heard = whole[None] > candidates[:, None, None]
    weight = weights(some)[:, None]
    right, said, true = ((one * weight).sum(-2) for one in (heard & labels[None], heard, labels))
    f1 = 2 * right / np.maximum(1, said + true)
    # A smooth optimum: neighbouring thresholds count too, so that one lucky answer doesn't decide.
    smooth = np.apply_along_axis(lambda one: np.convolve(np.pad(one, 10, mode="edge"), np.ones(21) / 21, "valid"), 0, f1)
    positives = labels.sum(0)
    known = positives >= 3
    common = candidates[int(smooth[:, known].mean(1).argmax())]
    own = candidates[smooth.argmax(0)]
    trust = positives / (positives + 10)
    return np.where(known, own * trust + common * (1 - trust), common)


def table(name, f1, right, said, true, overlap):
    print(f"{name}: macro-F1 {np.nanmean(f1):.3f}  evidence {overlap.sum() / max(1, right.sum()):.3f}")
    for at, signal in enumerate(answers.SIGNALS):
        print(f"  {signal:20} F1 {f1[at]:.2f}  precision {right[at] / max(1, said[at]):.2f}  recall {right[at] / max(1, true[at]):.2f}  support {int(true[at])}")


def without_evidence(one):
    """The answer without the units that hold one of its signals, or two: those must not be heard in the rest."""
    deletable = [signal for signal in one["labels"] if signal < ASKED_FOR and any(signal in held for held in one["targets"])]
    if not deletable:
        return one
    gone = set(random.sample(deletable, min(len(deletable), 1 if random.random() < 0.7 else 2)))
    left = [at for at, held in enumerate(one["targets"]) if not gone & set(held)]
    if not left:
        return one
    targets = [one["targets"][at] for at in left]
    there = {signal for held in targets for signal in held}
    return one | {
        "units": [one["units"][at] for at in left], "features": [one["features"][at] for at in left],
        "targets": targets, "labels": [signal for signal in one["labels"] if signal in there]}


class Smoothed:
    """A running mean of the weights, which generalises better than the last ones."""

    def __init__(self, listener, decay):
        self.decay, self.steps = decay, 0
        self.mean = {name: value.detach().clone() for name, value in listener.named_parameters() if value.requires_grad}

    def take(self, listener):
        self.steps += 1
        keep = min(self.decay, self.steps / (self.steps + 10))
        with torch.no_grad():
            for name, value in listener.named_parameters():
                if name in self.mean:
                    self.mean[name].mul_(keep).add_(value, alpha=1 - keep)

    def give(self, listener):
        listener.load_state_dict(listener.state_dict() | self.mean)


def begun(folders):
    """The mean of the weights of some runs."""
    runs = [torch.load(pathlib.Path(folder, "listener.pt")) for folder in folders]
    return {name: sum(run[name] for run in runs) / len(runs) if runs[0][name].is_floating_point() else runs[0][name] for name in runs[0]}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", required=True)
    parser.add_argument("--from", nargs="*", default=[], dest="begin", help="folders of runs to begin with the mean of")
    parser.add_argument("--layers", type=int, default=4)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--until", type=int, help="stop after so many of the epochs")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--disturbed", type=int, default=3)
    parser.add_argument("--new", nargs="*", default=[], help="authors whose answers are all shown in every epoch")
    parser.add_argument("--often", type=int, default=1, help="times each of those is shown in an epoch")
    parser.add_argument("--beside", type=int, help="how many of the others' are shown beside; as many as theirs where absent")
    parser.add_argument("--without", nargs="*", default=[], help="authors whose answers are left out: not trained on, no thresholds set by them")
    parser.add_argument("--rates", nargs=2, type=float, default=[1e-4, 5e-4], help="highest learning rates of encoder and context network")
    parser.add_argument("--decay", type=float, default=0.995, help="of the running mean of the weights")
    parser.add_argument("--measure", nargs="*", default=[], help="JSON lines to report on at the end; never used for anything else")
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    np.random.seed(options.seed)
    out = pathlib.Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    train, calibrate, test = split()
    train, calibrate = ([one for one in some if answers.author(one.id) not in options.without] for some in (train, calibrate))
    print(f"{len(train)} train, {len(calibrate)} calibrate, {len(test)} held out", flush=True)
    calibrate = [one[0] for one in data.examples(calibrate, 0, options.seed)]
    test = [one[0] for one in data.examples(test, 0, options.seed)]
    words = Words()
    listener = network.Listener(options.layers)
    if options.begin:
        listener.load_state_dict(begun(options.begin))
    if options.epochs:
        fit(listener, data.examples(train, options.disturbed, options.seed), calibrate, words, options)
    torch.save(listener.state_dict(), out / "listener.pt")
    predicted = predict(listener, calibrate, words)
    thresholds = best_thresholds(predicted, calibrate)
    table("calibration", *scores(predicted, calibrate, thresholds))
    card = {"thresholds": {name: round(float(value), 3) for name, value in zip(answers.SIGNALS, thresholds)}}
    from sklearn.linear_model import LogisticRegression
    margins = np.concatenate([(whole - thresholds) for whole, _ in predicted])[:, None]
    truth = np.concatenate([[at in one["labels"] for at in range(network.SIGNALS)] for one in calibrate])
    fitted = LogisticRegression(C=1e6).fit(margins, truth)
    card["calibration"] = [round(float(fitted.coef_[0, 0]), 4), round(float(fitted.intercept_[0]), 4)]
    card |= {"evidence": EVIDENCE, "layers": options.layers, "answers": len(train)}
    (out / "listener.json").write_text(json.dumps(card, indent=1) + "\n")
    for path in options.measure:
        some = [one[0] for one in data.examples(data.from_jsonl(path), 0, 0)]
        table(path, *scores(predict(listener, some, words), some, thresholds))
    if test:
        table("held-out author", *scores(predict(listener, test, words), test, thresholds))


def fit(listener, train, calibrate, words, options):
    """Trains in place; what is left in the end is the running mean of the weights."""
    new = [one for one in train if answers.author(one[0]["id"]) in options.new]
    known = [one for one in train if answers.author(one[0]["id"]) not in options.new]
    share = np.mean([[at in one[0]["labels"] for at in range(network.SIGNALS)] for one in train], 0)
    weight = torch.tensor(np.clip(np.sqrt((1 - share) / np.maximum(share, 0.01)), 1.0, 4.0), dtype=torch.float32)
    for name, parameter in listener.encoder.named_parameters():
        if "word_embeddings" in name or "position" in name:
            parameter.requires_grad_(False)
    encoder = [parameter for parameter in listener.encoder.parameters() if parameter.requires_grad]
    optimiser = torch.optim.AdamW(
        [{"params": encoder, "lr": options.rates[0]}, {"params": listener.context.parameters(), "lr": options.rates[1]}], weight_decay=0.02)
    per = 12
    told = options.often * len(new)
    beside = min(told if options.beside is None else options.beside, len(known))
    shown = told + beside if new else len(train)
    steps = options.epochs * ((shown + per - 1) // per)
    warm = max(1, steps // 12)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / warm, max(0.02, 1 - step / steps)))
    loss_of = torch.nn.functional.binary_cross_entropy_with_logits
    smoothed = Smoothed(listener, options.decay)
    began = time.time()
    for epoch in range(options.until or options.epochs):
        listener.train()
        order = options.often * new + random.sample(known, beside) if new else list(train)
        random.shuffle(order)
        losses = []
        for start in range(0, len(order), per):
            # The answer as it was given half of the time, else one of its disturbed deliveries.
            batch = [one[0] if len(one) == 1 or random.random() < 0.5 else random.choice(one[1:]) for one in order[start : start + per]]
            batch = [without_evidence(one) if random.random() < 0.35 else one for one in batch]
            here_logits, answer_logits, mask, here, overall = run(listener, batch, words)
            units = loss_of(here_logits, here, pos_weight=weight, reduction="none") * mask[..., None]
            pooled, wanted = network.pooled(here_logits, mask), overall * 0.96 + 0.02
            loss = units.sum() / mask.sum() / network.SIGNALS * 8 + loss_of((pooled + answer_logits) / 2, wanted, pos_weight=weight)
            # The evidence alone has to tell as well, or the shape of a story would do in its place.
            loss = loss + 0.5 * loss_of(pooled, wanted, pos_weight=weight) + misplaced(here_logits, here, mask)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(listener.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            smoothed.take(listener)
            losses.append(loss.item())
        print(f"epoch {epoch + 1} loss {np.mean(losses):.4f} after {(time.time() - began) / 60:.1f} min", flush=True)
    smoothed.give(listener)


if __name__ == "__main__":
    main()
