# Wrong: an unpinned track keeps the time of its last play instead of counting as played now.
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
        pinned.discard(name)
    elif name in tracks:
        tracks[name] = tracks.pop(name)
        print("hit")
    elif sum(tracks[p] for p in pinned) + int(size[0]) > capacity:
        print("streamed")
    else:
        removed = 0
        while used + int(size[0]) > capacity:
            used -= tracks.pop(next(t for t in tracks if t not in pinned))
            removed += 1
        tracks[name] = int(size[0])
        used += int(size[0])
        print("stored", removed)
print(len(tracks), used, *reversed(tracks))
