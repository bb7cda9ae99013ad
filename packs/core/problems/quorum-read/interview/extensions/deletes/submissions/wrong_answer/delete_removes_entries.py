# Wrong: a delete simply removes the key from the replicas that are up, so an old value comes back from a replica that was down.
import sys
lines = sys.stdin.read().splitlines()
n, w, r, _ = map(int, lines.pop(0).split())
up, last, store = [True] * n, {}, [{} for _ in range(n)]
for line in lines:
    kind, *rest = line.split()
    if kind in ("up", "down"):
        up[int(rest[0]) - 1] = kind == "up"
        continue
    key = rest[0]
    alive = [i for i in range(n) if up[i]]
    if kind != "get":
        if len(alive) < w:
            print("rejected")
            continue
        last[key] = last.get(key, 0) + 1
        for i in alive:
            if kind == "put":
                store[i][key] = (last[key], rest[1])
            else:
                store[i].pop(key, None)
        print("stored" if kind == "put" else "deleted", last[key])
    elif len(alive) < r:
        print("unavailable")
    else:
        asked = alive[:r]
        best = max(store[i].get(key, (0, "")) for i in asked)
        if not best[0]:
            print("missing" if key not in last else f"gone {last[key]} 0")
            continue
        behind = [i for i in asked if store[i].get(key, (0, ""))[0] < best[0]]
        for i in behind:
            store[i][key] = best
        print(best[1], best[0], len(behind))
