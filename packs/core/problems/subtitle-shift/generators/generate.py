"""Without arguments: writes every test in data/secret again. With --size N --seed S: prints one input of that size."""
import argparse
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def show(limit, first, second):
    return "\n".join(map(str, [f"{len(first)} {len(second)} {limit}", *first, *second])) + "\n"


def track(rng, count, begin, step, most):
    cues = []
    for _ in range(count):
        cues.append(begin)
        begin += rng.randint(500 // step, most // step) * step
    return cues


def related(rng, count, limit, offset, step, most, lost):
    """The second track is the first one moved by the offset; both have lost cues."""
    whole = track(rng, count, limit + abs(offset), step, most)
    first = [cue for cue in whole if rng.random() > lost]
    second = [cue + offset for cue in whole if rng.random() > lost]
    return show(limit, first, second)


def sized(n, rng):
    return related(rng, n, 10000, -3210, 1, 2500, 0.02)


def tests():
    rng = random.Random(20260161)
    yield "both-empty", show(10, [], [])
    yield "first-empty", show(10000, [], [5, 900])
    yield "second-empty", show(10000, [5, 900], [])
    yield "no-pair-within-limit", show(99, [1000, 2000], [1100, 1900, 2500])
    yield "exactly-the-limit", show(700, [1000, 5000, 9000], [300, 4300, 8700])
    yield "exactly-the-limit-positive", show(700, [1000, 5000, 9000], [1700, 5700, 9300])
    yield "limit-zero", show(0, [0, 1000, 2000, 3000], [0, 1001, 2000, 3500])
    yield "tie-negative-wins", show(1000, [5000, 9000], [4500, 5500, 8500, 9500])
    yield "tie-nearest-wins", show(2000, [10000, 20000], [8500, 11400, 18500, 21400])
    yield "tie-with-zero", show(1000, [0, 1000, 2000], [1000, 2000, 3000, 3500])
    yield "first-cue-has-no-partner", show(5000, [100, 4000, 6000, 9500], [3600, 4200, 6200, 9700])
    yield "many-near-cues", show(10000, [20000], [10000 + 500 * i for i in range(41)])
    yield "largest-times", show(10000, [0, 99990000, 99999000], [0, 99991000, 10**8])
    yield "regular-tracks", show(3000, [500 * i for i in range(60)], [250 + 500 * i for i in range(50)])
    yield "far-apart", show(10000, [0, 500, 1000], [10**8 - 1000, 10**8 - 500, 10**8])
    for count, limit, offset, step, most, lost in ((6, 2000, 500, 500, 1500, 0.3), (20, 4000, -1500, 250, 2000, 0.4), (60, 10000, 7250, 250, 1500, 0.6), (300, 10000, -9999, 1, 3000, 0.1), (800, 5000, 10, 5, 900, 0.7)):
        yield f"random-{count}", related(rng, count, limit, offset, step, most, lost)
    yield "random-unrelated", show(10000, track(rng, 400, 0, 100, 900), track(rng, 400, 3000, 100, 900))
    yield "large-dense", show(10000, track(rng, 12000, 0, 1, 502), track(rng, 12000, 777, 1, 503))
    yield "large-second-begins-late", show(10000, track(rng, 11500, 0, 1, 700), track(rng, 11500, 50000000, 1, 900))
    yield "large-related", related(rng, 11000, 10000, -4321, 1, 3000, 0.05)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    if args.size is not None:
        sys.stdout.write(sized(args.size, random.Random(args.seed)))
        return
    folder = ROOT / "data" / "secret"
    folder.mkdir(parents=True, exist_ok=True)
    for old in [*folder.glob("*.in"), *folder.glob("*.ans")]:
        old.unlink()
    solution = str(ROOT / "submissions" / "accepted" / "solution.py")
    for place, (name, text) in enumerate(tests(), 1):
        answer = subprocess.run([sys.executable, solution], input=text, capture_output=True, text=True, check=True).stdout
        (folder / f"{place:02d}-{name}.in").write_text(text)
        (folder / f"{place:02d}-{name}.ans").write_text(answer)


if __name__ == "__main__":
    main()
