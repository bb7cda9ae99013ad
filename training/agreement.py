"""How far two independent readings of the same answers agree.

    python agreement.py second/*.jsonl [--of AUTHOR…] [--settled]

Prints for each signal the F1 of the second reading against the first, which is the same the other way round, and Cohen's
kappa; the mean over signals and the F1 of all counted together; how often the words quoted overlap; and how often each reading's probe is acceptable to the
other. Nothing of the second reading is trained on.
"""

import argparse
import glob
import json
import pathlib
import sys

import answers


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="+")
    parser.add_argument("--of", nargs="*", help="only the answers of these authors")
    parser.add_argument("--settled", action="store_true", help="compare with the last words on the answers")
    options = parser.parse_args()
    here = pathlib.Path(__file__).parent
    first = {one.id: one for path in sorted(glob.glob(str(here / "answers/*.txt"))) for one in answers.read(path)[0]}
    if options.settled:
        answers.settle(first.values(), answers.settled())
    second = {}
    for path in options.files:
        for number, line in enumerate(pathlib.Path(path).read_text(encoding="utf-8").splitlines(), 1):
            one = json.loads(line)
            if options.of and answers.author(one["id"]) not in options.of:
                continue
            known = first.get(one["id"])
            if known is None:
                sys.exit(f"{path}:{number}: no answer is called {one['id']}")
            for signal, quotes in one["labels"].items():
                if signal not in answers.SIGNALS:
                    sys.exit(f"{path}:{number}: no signal is called {signal}")
                for quote in quotes:
                    if quote not in known.text:
                        print(f"{path}:{number}: not in the answer: {quote!r}", file=sys.stderr)
            second[one["id"]] = one
    both = [(first[name], one) for name, one in second.items()]
    print(f"{len(both)} answers read twice, of {len(first)}")
    scores, right, overlapping, shared = [], 0, 0, 0
    for signal in answers.SIGNALS:
        a = [signal in one.labels for one, _ in both]
        b = [signal in one["labels"] for _, one in both]
        agreed = sum(x and y for x, y in zip(a, b))
        shared += agreed
        f1 = 2 * agreed / max(1, sum(a) + sum(b))
        chance = (sum(a) * sum(b) + (len(a) - sum(a)) * (len(b) - sum(b))) / max(1, len(a)) ** 2
        same = sum(x == y for x, y in zip(a, b)) / max(1, len(a))
        kappa = (same - chance) / (1 - chance) if chance < 1 else 1.0
        if sum(a) + sum(b):
            scores.append(f1)
        print(f"{signal:20} first {sum(a):4} second {sum(b):4}  F1 {f1:.2f}  kappa {kappa:.2f}")
        for one, other in both:
            if signal in one.labels and signal in other["labels"]:
                right += 1
                overlapping += any(overlap(one.text, x, y) for x in one.labels[signal] for y in other["labels"][signal])
    accepts = sum(other["probe"][0] in one.probe for one, other in both)
    accepted = sum(one.probe[0] in other["probe"] for one, other in both)
    counted = sum(len(one.labels) + len(other["labels"]) for one, other in both)
    print(f"macro-F1 {sum(scores) / max(1, len(scores)):.3f}, of all counted together {2 * shared / max(1, counted):.3f}, quotes overlap {overlapping / max(1, right):.3f}, "
          f"probe acceptable {accepts / max(1, len(both)):.3f} and {accepted / max(1, len(both)):.3f}")


def overlap(text, one, other):
    a, b = text.find(one), text.find(other)
    return a >= 0 and b >= 0 and a < b + len(other) and b < a + len(one)


if __name__ == "__main__":
    main()
