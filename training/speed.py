"""Answers a second of sentence-transformers with the encoder that ships, on one core, beside the program's own.

    taskset -c 0 python speed.py OUT ANSWERS.jsonl

Encodes the units of each answer of 250 words, which is less than the program does with it: no rules, no context network.
"""

import json
import sys
import time

import sentence_transformers
import torch

import data
import model as network


def main():
    torch.set_num_threads(1)
    source, path = sys.argv[1], sys.argv[2]
    with open(f"{source}/listener.json", encoding="utf-8") as file:
        card = json.load(file)
    listener = network.Listener(card["layers"])
    listener.load_state_dict(torch.load(f"{source}/listener.pt"))
    encoder = sentence_transformers.SentenceTransformer(network.base_folder(), device="cpu")
    bert = encoder[0].auto_model
    bert.encoder.layer = bert.encoder.layer[: card["layers"]]
    bert.load_state_dict(listener.encoder.bert.state_dict(), strict=False)
    with open(path, encoding="utf-8") as file:
        words = " ".join(json.loads(line)["text"] for line in file).split()
    texts = [" ".join(words[start : start + 250]) for start in range(0, len(words) - 249, 250)]
    lines = [{"id": str(at), "round": "behavioural", "question": "Tell me about a hard call.", "mode": "typed", "text": text} for at, text in enumerate(texts)]
    units = [[unit["text"] for unit in given["units"]] for given in data.featured(lines)]
    for some in units[:5]:
        encoder.encode(some, show_progress_bar=False)
    began, busy = time.perf_counter(), time.process_time()
    for some in units:
        encoder.encode(some, show_progress_bar=False, batch_size=32)
    wall, cpu = time.perf_counter() - began, time.process_time() - busy
    print(f"{len(units)} answers: {len(units) / wall:.1f} a second, {cpu / len(units) * 1e3:.1f} ms CPU each")


if __name__ == "__main__":
    main()
