# Wrong: removes tracks until nothing but pinned ones is left, and only then finds that the new one does not fit.
import sys

first, *lines = sys.stdin.read().splitlines()
capacity = int(first.split()[1])
tracks, pinned, used = {}, set(), 0
for line in lines:
    operation, name, *size = line.split()
    if operation == "has":
        print("yes" if name in tracks else "no")
    elif operation == "drop":
        used -= tracks.pop(name, 0)
        pinned.discard(name)
    elif operation == "pin":
        if name in tracks:
            pinned.add(name)
    elif operation == "unpin":
        if name in pinned:
            pinned.discard(name)
            tracks[name] = tracks.pop(name)
    elif name in tracks:
        tracks[name] = tracks.pop(name)
        print("hit")
    elif int(size[0]) > capacity:
        print("streamed")
    else:
        removed = 0
        while used + int(size[0]) > capacity:
            victim = next((t for t in tracks if t not in pinned), None)
            if victim is None:
                break
            used -= tracks.pop(victim)
            removed += 1
        if used + int(size[0]) > capacity:
            print("streamed")
        else:
            tracks[name] = int(size[0])
            used += int(size[0])
            print("stored", removed)
print(len(tracks), used, *reversed(tracks))
