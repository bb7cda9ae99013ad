# Wrong: removes the track stored earliest; playing a stored track does not refresh it.
import sys

first, *lines = sys.stdin.read().splitlines()
capacity = int(first.split()[1])
tracks, used = {}, 0
for line in lines:
    operation, name, *size = line.split()
    if operation == "has":
        print("yes" if name in tracks else "no")
    elif operation == "drop":
        used -= tracks.pop(name, 0)
    elif name in tracks:
        print("hit")
    elif int(size[0]) > capacity:
        print("streamed")
    else:
        removed = 0
        while used + int(size[0]) > capacity:
            used -= tracks.pop(next(iter(tracks)))
            removed += 1
        tracks[name] = int(size[0])
        used += int(size[0])
        print("stored", removed)
print(len(tracks), used, *reversed(tracks))
