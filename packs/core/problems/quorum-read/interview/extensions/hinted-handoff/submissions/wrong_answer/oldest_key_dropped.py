# Wrong: a hint that is replaced keeps its old place, so the key that was hinted first is dropped instead of the oldest write.
import sys


def main():
    lines = sys.stdin.read().splitlines()
    replicas, write_quorum, read_quorum, room, _ = map(int, lines.pop(0).split())
    up = [True] * replicas
    hints = [{} for _ in range(replicas)]      # key -> version, the oldest write first
    values = {}
    held = {}
    out = []
    for line in lines:
        kind, *rest = line.split()
        if kind == "down":
            up[int(rest[0]) - 1] = False
            continue
        if kind == "up":
            i = int(rest[0]) - 1
            up[i] = True
            for key, version in hints[i].items():
                held[key][i] = version
            out.append(f"handoff {len(hints[i])}")
            hints[i] = {}
            continue
        key = rest[0]
        alive = [i for i in range(replicas) if up[i]]
        if kind == "put":
            if len(alive) < write_quorum:
                out.append("rejected")
                continue
            history = values.setdefault(key, [])
            history.append(rest[1])
            versions = held.setdefault(key, [0] * replicas)
            for i in range(replicas):
                if up[i]:
                    versions[i] = len(history)
                    continue
                if key not in hints[i] and len(hints[i]) == room:
                    del hints[i][next(iter(hints[i]))]
                hints[i][key] = len(history)
            out.append(f"stored {len(history)}")
        elif len(alive) < read_quorum:
            out.append("unavailable")
        else:
            asked = alive[:read_quorum]
            versions = held.get(key)
            newest = max(versions[i] for i in asked) if versions else 0
            if newest == 0:
                out.append("missing")
                continue
            behind = 0
            for i in asked:
                if versions[i] < newest:
                    versions[i] = newest
                    behind += 1
            out.append(f"{values[key][newest - 1]} {newest} {behind}")
    print("\n".join(out))


main()
