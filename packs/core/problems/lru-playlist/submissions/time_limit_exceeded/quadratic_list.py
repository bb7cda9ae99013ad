# Correct but quadratic: keeps the tracks in a plain list, searched and added up for every play.
import sys

first, *lines = sys.stdin.read().splitlines()
capacity = int(first.split()[1])
tracks = []
for line in lines:
    operation, name, *size = line.split()
    found = None
    used = 0
    for at, (stored, megabytes) in enumerate(tracks):
        used += megabytes
        if stored == name:
            found = at
    if operation == "has":
        print("no" if found is None else "yes")
    elif operation == "drop":
        if found is not None:
            del tracks[found]
    elif found is not None:
        tracks.append(tracks.pop(found))
        print("hit")
    elif int(size[0]) > capacity:
        print("streamed")
    else:
        removed = 0
        while used + int(size[0]) > capacity:
            used -= tracks.pop(0)[1]
            removed += 1
        tracks.append((name, int(size[0])))
        print("stored", removed)
print(len(tracks), sum(megabytes for _, megabytes in tracks), *(name for name, _ in reversed(tracks)))
