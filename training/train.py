"""Trains the listener's model.

    python train.py --out OUT [--layers 4] [--epochs 8] [--seed 7]

Reads answers/*.txt. Answers of the author in HELD_OUT are never trained on and never used to choose anything; of each
other author the last file is kept for calibration (`--final` trains on it too, with the calibration of the run before).
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

HELD_OUT = "u"
LONGEST, LONGEST_QUESTION = 56, 64


def files():
    return sorted((data.HERE / "answers").glob("*.txt"))


def split():
    train, calibrate, test = [], [], []
    last = {}
    for path in files():
        last[path.stem[0]] = path
    for path in files():
        records, problems = answers.read(path)
        if problems:
            print("\n".join(problems))
        author = path.stem[0]
        (test if author == HELD_OUT else calibrate if path == last[author] else train).extend(records)
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
    vectors = encoded(listener, texts)
    asked = vectors[question]
    challenged = torch.where((challenge >= 0)[:, None], vectors[challenge.clamp(min=0)], torch.zeros_like(asked))
    unit_logits, answer_logits = listener.context(vectors[rows], features, asked, challenged, whole, mask)
    return unit_logits, answer_logits, mask, here, overall


def predict(listener, some, words):
    """For each example: logits of the answer [S], and of its units [n,S]."""
    listener.eval()
    out = []
    with torch.no_grad():
        for start in range(0, len(some), 16):
            batch = some[start : start + 16]
            here, overall, mask, _, _ = run(listener, batch, words)
            both = (network.pooled(here, mask) + overall) / 2
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


def best_thresholds(predicted, some):
    """The threshold a signal that gives the best F1, drawn towards 0 where there is little to learn it from."""
    labels = np.zeros((len(some), network.SIGNALS), bool)
    for row, one in enumerate(some):
        labels[row, one["labels"]] = True
    whole = np.array([one[0] for one in predicted])
    out = np.zeros(network.SIGNALS)
    for signal in range(network.SIGNALS):
        positives = labels[:, signal].sum()
        if positives < 3:
            continue
        candidates = np.linspace(-3, 3, 61)
        f1 = []
        for threshold in candidates:
            heard = whole[:, signal] > threshold
            f1.append(2 * (heard & labels[:, signal]).sum() / max(1, heard.sum() + positives))
        # A smooth optimum: neighbouring thresholds count too, so that one lucky answer doesn't decide.
        smooth = np.convolve(np.pad(f1, 4, mode="edge"), np.ones(9) / 9, "valid")
        out[signal] = candidates[int(smooth.argmax())] * positives / (positives + 6)
    return out


def table(name, f1, right, said, true, overlap):
    print(f"{name}: macro-F1 {np.nanmean(f1):.3f}  evidence {overlap.sum() / max(1, right.sum()):.3f}")
    for at, signal in enumerate(answers.SIGNALS):
        print(f"  {signal:20} F1 {f1[at]:.2f}  precision {right[at] / max(1, said[at]):.2f}  recall {right[at] / max(1, true[at]):.2f}  support {int(true[at])}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", required=True)
    parser.add_argument("--layers", type=int, default=4)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--disturbed", type=int, default=3)
    parser.add_argument("--minutes", type=float, default=1e9, help="stop after the epoch that passes this")
    parser.add_argument("--final", action="store_true", help="train on the calibration answers too; needs a calibrated OUT")
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    np.random.seed(options.seed)
    out = pathlib.Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    train, calibrate, test = split()
    if options.final:
        train += calibrate
    print(f"{len(train)} train, {len(calibrate)} calibrate, {len(test)} held out", flush=True)
    train = data.examples(train, options.disturbed, options.seed)
    calibrate = [one[0] for one in data.examples(calibrate, 0, options.seed)]
    test = [one[0] for one in data.examples(test, 0, options.seed)]
    words = Words()
    listener = network.Listener(options.layers)
    share = np.mean([[at in one[0]["labels"] for at in range(network.SIGNALS)] for one in train], 0)
    weight = torch.tensor(np.clip(np.sqrt((1 - share) / np.maximum(share, 0.01)), 1.0, 4.0), dtype=torch.float32)
    encoder = [p for name, p in listener.encoder.named_parameters() if "word_embeddings" not in name and "position" not in name]
    for name, parameter in listener.encoder.named_parameters():
        if "word_embeddings" in name or "position" in name:
            parameter.requires_grad_(False)
    optimiser = torch.optim.AdamW(
        [{"params": encoder, "lr": 1e-4}, {"params": listener.context.parameters(), "lr": 5e-4}], weight_decay=0.02)
    per = 12
    steps = options.epochs * ((len(train) + per - 1) // per)
    warm = max(1, steps // 12)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / warm, max(0.02, 1 - step / steps)))
    loss_of = torch.nn.functional.binary_cross_entropy_with_logits
    began = time.time()
    for epoch in range(options.epochs):
        listener.train()
        random.shuffle(train)
        losses = []
        for start in range(0, len(train), per):
            # The answer as it was given half of the time, else one of its disturbed deliveries.
            batch = [one[0] if len(one) == 1 or random.random() < 0.5 else random.choice(one[1:]) for one in train[start : start + per]]
            here_logits, answer_logits, mask, here, overall = run(listener, batch, words)
            units = loss_of(here_logits, here, pos_weight=weight, reduction="none") * mask[..., None]
            both = (network.pooled(here_logits, mask) + answer_logits) / 2
            loss = units.sum() / mask.sum() / network.SIGNALS * 3 + loss_of(both, overall * 0.96 + 0.02, pos_weight=weight)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(listener.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            losses.append(loss.item())
        line = f"epoch {epoch + 1} loss {np.mean(losses):.4f} after {(time.time() - began) / 60:.1f} min"
        if calibrate:
            f1 = scores(predict(listener, calibrate, words), calibrate, np.zeros(network.SIGNALS))[0]
            line += f"  calibration answers: macro-F1 {np.nanmean(f1):.3f}"
        print(line, flush=True)
        if (time.time() - began) / 60 > options.minutes:
            break
    torch.save(listener.state_dict(), out / "listener.pt")
    if options.final:
        card = json.loads((out / "listener.json").read_text())
    else:
        predicted = predict(listener, calibrate, words)
        thresholds = best_thresholds(predicted, calibrate)
        table("calibration", *scores(predicted, calibrate, thresholds))
        card = {"thresholds": {name: round(float(value), 3) for name, value in zip(answers.SIGNALS, thresholds)}}
        from sklearn.linear_model import LogisticRegression
        margins = np.concatenate([(whole - thresholds) for whole, _ in predicted])[:, None]
        truth = np.concatenate([[at in one["labels"] for at in range(network.SIGNALS)] for one in calibrate])
        fitted = LogisticRegression(C=1e6).fit(margins, truth)
        card["calibration"] = [round(float(fitted.coef_[0, 0]), 4), round(float(fitted.intercept_[0]), 4)]
    card |= {"layers": options.layers, "epochs": options.epochs, "seed": options.seed, "answers": len(train)}
    (out / "listener.json").write_text(json.dumps(card, indent=1) + "\n")
    thresholds = np.array([card["thresholds"][name] for name in answers.SIGNALS])
    if test:
        table("held-out author", *scores(predict(listener, test, words), test, thresholds))


if __name__ == "__main__":
    main()
