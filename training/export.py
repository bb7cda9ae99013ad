"""Writes the trained model in the form that the program reads.

    python export.py OUT MODEL_FOLDER VERSION

The vocabulary loses what English prose doesn't use. Weights are 8-bit integers with one scale a row or column. The encoder
also multiplies in 8 bits, with a scale for each text, which is why texts are read one at a time: what a text gives must not
depend on what it is read together with.
"""

import hashlib
import json
import pathlib
import sys

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

import answers
import model as network


class Plain(nn.Module):
    """The encoder without what a fixed use doesn't need: one segment, positions in order."""

    def __init__(self, encoder, kept):
        super().__init__()
        embeddings = encoder.bert.embeddings
        self.words = nn.Embedding.from_pretrained(embeddings.word_embeddings.weight[kept].clone())
        self.places = nn.Parameter(embeddings.position_embeddings.weight[:64] + embeddings.token_type_embeddings.weight[:1])
        self.norm = embeddings.LayerNorm
        self.layers = encoder.bert.encoder.layer

    def forward(self, ids):
        x = self.norm(self.words(ids) + self.places[: ids.shape[1]][None])
        many, long, wide = x.shape
        for layer in self.layers:
            attention = layer.attention.self
            heads = attention.num_attention_heads
            split = lambda y: y.reshape(many, long, heads, wide // heads).transpose(1, 2)
            query, key, value = split(attention.query(x)), split(attention.key(x)), split(attention.value(x))
            weight = torch.softmax(query @ key.transpose(2, 3) * (wide // heads) ** -0.5, -1)
            mixed = (weight @ value).transpose(1, 2).reshape(many, long, wide)
            x = layer.attention.output.LayerNorm(layer.attention.output.dense(mixed) + x)
            up = nn.functional.gelu(layer.intermediate.dense(x))
            x = layer.output.LayerNorm(layer.output.dense(up) + x)
        return x.mean(1)


class Row(nn.Module):
    def __init__(self, context):
        super().__init__()
        self.context = context

    def forward(self, units, features, question, challenge, whole):
        return self.context(units, features, question, challenge, whole, torch.ones_like(units[..., 0]))


def shrink(path, tables=()):
    """Stores matrices as 8-bit integers. Tables are looked up before they are widened; others are widened when loaded."""
    graph = onnx.load(path)
    held = {one.name: one for one in graph.graph.initializer}
    uses = {}
    for node in graph.graph.node:
        for name in node.input:
            uses.setdefault(name, []).append(node)
    added, before = [], []
    for name, tensor in list(held.items()):
        values = numpy_helper.to_array(tensor)
        if values.dtype != np.float32 or values.ndim != 2 or values.size < 4096:
            continue
        users = uses.get(name, [])
        looked_up = all(node.op_type == "Gather" and node.input[0] == name for node in users) and name in tables
        # A matrix product reads columns, a lookup rows: one scale for each.
        axis = 0 if looked_up or any(node.op_type == "Gemm" for node in users) else 1
        scale = np.maximum(np.abs(values).max(axis=1 - axis, keepdims=True), 1e-8) / 127
        small = np.clip(np.round(values / scale), -127, 127).astype(np.int8)
        graph.graph.initializer.remove(tensor)
        added.append(numpy_helper.from_array(small, name + "_small"))
        if looked_up:
            added.append(numpy_helper.from_array(scale.astype(np.float32), name + "_scale"))
            for node in users:
                out, ids = node.output[0], node.input[1]
                place = list(graph.graph.node).index(node)
                graph.graph.node.remove(node)
                for step in [
                    helper.make_node("Gather", [name + "_small", ids], [out + "_small"]),
                    helper.make_node("Cast", [out + "_small"], [out + "_wide"], to=TensorProto.FLOAT),
                    helper.make_node("Gather", [name + "_scale", ids], [out + "_scale"]),
                    helper.make_node("Mul", [out + "_wide", out + "_scale"], [out]),
                ][::-1]:
                    graph.graph.node.insert(place, step)
        else:
            added.append(numpy_helper.from_array(scale.reshape(-1).astype(np.float32), name + "_scale"))
            added.append(numpy_helper.from_array(np.zeros(scale.size, np.int8), name + "_zero"))
            before.append(helper.make_node("DequantizeLinear", [name + "_small", name + "_scale", name + "_zero"], [name], axis=axis))
    graph.graph.initializer.extend(added)
    for node in before[::-1]:
        graph.graph.node.insert(0, node)
    onnx.checker.check_model(graph)
    onnx.save(graph, path)


def outside(path, beside):
    """Moves 8-bit matrices of a graph into a file beside it, which the program reads where it lies in the program itself."""
    graph, data = onnx.load(path), b""
    for tensor in graph.graph.initializer:
        if tensor.data_type == TensorProto.INT8 and len(tensor.raw_data) >= 4096:
            tensor.data_location = TensorProto.EXTERNAL
            for key, value in [("location", beside.name), ("offset", len(data)), ("length", len(tensor.raw_data))]:
                tensor.external_data.add(key=key, value=str(value))
            data += tensor.raw_data
            tensor.ClearField("raw_data")
    path.write_bytes(graph.SerializeToString())
    beside.write_bytes(data)


def english(vocabulary):
    """Which pieces are kept: the marks, and whatever is written in Latin letters, digits or signs of an English text."""
    kept = []
    for at, piece in enumerate(vocabulary):
        bare = piece.removeprefix("##")
        marks = piece in ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
        if marks or (not piece.startswith("[unused") and piece != "[MASK]" and all(c.isascii() or c in "£€°–—’‘“”…é" for c in bare)):
            kept.append(at)
    return kept


def main():
    source, folder, version = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3]
    folder.mkdir(parents=True, exist_ok=True)
    card = json.loads((source / "listener.json").read_text())
    listener = network.Listener(card["layers"])
    listener.load_state_dict(torch.load(source / "listener.pt"))
    listener.eval()
    vocabulary = pathlib.Path(network.base_folder(), "vocab.txt").read_text(encoding="utf-8").splitlines()
    kept = english(vocabulary)
    (folder / "vocab.txt").write_text("".join(vocabulary[at] + "\n" for at in kept), encoding="utf-8")
    plain = Plain(listener.encoder, torch.tensor(kept)).eval()
    ids = torch.randint(200, 1000, (1, 20), dtype=torch.int32)
    whole = source / "encoder.onnx"
    torch.onnx.export(
        plain, (ids,), whole, input_names=["ids"], output_names=["vector"], dynamo=False, opset_version=20,
        dynamic_axes={"ids": {1: "tokens"}})
    quantize_dynamic(whole, folder / "encoder.onnx", op_types_to_quantize=["MatMul"], per_channel=True, weight_type=QuantType.QInt8)
    given = (torch.randn(1, 7, network.WIDE), torch.rand(1, 7, network.FEATURES), torch.randn(1, network.WIDE),
             torch.randn(1, network.WIDE), torch.rand(1, network.ROUNDS + 2 + network.SIGNALS))
    torch.onnx.export(
        Row(listener.context).eval(), given, folder / "context.onnx", input_names=["units", "features", "question", "challenge", "whole"],
        output_names=["here", "overall"], dynamo=False, opset_version=20,
        dynamic_axes={"units": {1: "units"}, "features": {1: "units"}, "here": {1: "units"}})
    shrink(folder / "encoder.onnx", tables=("words.weight",))
    shrink(folder / "context.onnx")
    outside(folder / "encoder.onnx", folder / "encoder.onnx_data")
    files = ["encoder.onnx", "encoder.onnx_data", "context.onnx", "vocab.txt"]
    card["version"] = version
    card["sha256"] = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in files}
    card["signals"] = answers.SIGNALS
    (folder / "listener.json").write_text(json.dumps(card, indent=1) + "\n")
    for name in files:
        print(f"{name} {(folder / name).stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
