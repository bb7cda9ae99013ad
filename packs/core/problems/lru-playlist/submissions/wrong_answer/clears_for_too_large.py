# Wrong: removes tracks for a track that is too large anyway, and empties the store.
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
    else:
        removed = 0
        while tracks and used + int(size[0]) > capacity:
            used -= tracks.popitem(last=False)[1]
            removed += 1
        if int(size[0]) > capacity:
            print("streamed")
        else:
            tracks[name] = int(size[0])
            used += int(size[0])
            print("stored", removed)
print(len(tracks), used, *reversed(tracks))
