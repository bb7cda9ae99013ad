# Too slow: replays the whole log before each read or write to find out what the replicas hold, quadratic in the operations.
import sys
lines = sys.stdin.read().splitlines()
n, w, r, _ = map(int, lines[0].split())
log = [line.split() for line in lines[1:]]
effects = []                    # (key, replicas, version, value) of each accepted write and each repair
up = [True] * n
for op in log:
    if op[0] in ("up", "down"):
        up[int(op[1]) - 1] = op[0] == "up"
        continue
    alive = [i for i in range(n) if up[i]]
    held, last = {}, 0
    for key, members, version, value in effects:
        if key == op[1]:
            last = max(last, version)
            for i in members:
                held[i] = (version, value)
    if op[0] == "put":
        if len(alive) < w:
            print("rejected")
        else:
            effects.append((op[1], alive, last + 1, op[2]))
            print("stored", last + 1)
    elif len(alive) < r:
        print("unavailable")
    else:
        asked = alive[:r]
        version, value = max(held.get(i, (0, "")) for i in asked)
        if version == 0:
            print("missing")
            continue
        behind = [i for i in asked if held.get(i, (0, ""))[0] < version]
        effects.append((op[1], behind, version, value))
        print(value, version, len(behind))
