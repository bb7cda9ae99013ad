# Wrong: a read asks all replicas that are up, not only r of them.
import sys


def main():
    lines = sys.stdin.read().splitlines()
    replicas, write_quorum, read_quorum, _ = map(int, lines.pop(0).split())
    up = [True] * replicas
    values = {}        # for each key, the accepted values; version v is at index v - 1
    held = {}          # for each key, the version that each replica holds, 0 if it does not have the key
    out = []
    for line in lines:
        kind, *rest = line.split()
        if kind in ("up", "down"):
            up[int(rest[0]) - 1] = kind == "up"
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
            for i in alive:
                versions[i] = len(history)
            out.append(f"stored {len(history)}")
        elif len(alive) < read_quorum:
            out.append("unavailable")
        else:
            asked = alive
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
