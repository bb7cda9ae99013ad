# Wrong: removes the least recently played track, as before.
import sys
from collections import OrderedDict

first, *lines = sys.stdin.read().splitlines()
capacity = int(first.split()[1])
tracks, used = OrderedDict(), 0
for line in lines:
    operation, name, *size = line.split()
    if operation == "has":
        print("yes" if name in tracks else "no")
    elif operation == "drop":
        used -= tracks.pop(name, 0)
    elif name in tracks:
        tracks.move_to_end(name)
        print("hit")
    elif int(size[0]) > capacity:
        print("streamed")
    else:
        removed = 0
        while used + int(size[0]) > capacity:
            used -= tracks.popitem(last=False)[1]
            removed += 1
        tracks[name] = int(size[0])
        used += int(size[0])
        print("stored", removed)
print(len(tracks), used, *reversed(tracks))
