import sys
from collections import OrderedDict


class Store:
    def __init__(self, capacity):
        self.capacity = capacity
        self.used = self.held = 0      # all sizes, and those of pinned tracks
        self.free = OrderedDict()      # tracks not pinned, the least recently played first
        self.pinned = OrderedDict()
        self.last = {}                 # name -> when it was last played
        self.now = 0

    def played(self, tracks, name):
        tracks.move_to_end(name)
        self.now += 1
        self.last[name] = self.now

    def play(self, name, size):
        for tracks in (self.free, self.pinned):
            if name in tracks:
                self.played(tracks, name)
                return "hit"
        if self.held + size > self.capacity:
            return "streamed"
        removed = 0
        while self.used + size > self.capacity:
            self.used -= self.free.popitem(last=False)[1]
            removed += 1
        self.free[name] = size
        self.used += size
        self.played(self.free, name)
        return f"stored {removed}"

    def pin(self, name):
        if name in self.free:
            self.pinned[name] = self.free.pop(name)
            self.held += self.pinned[name]

    def unpin(self, name):
        if name in self.pinned:
            self.free[name] = self.pinned.pop(name)
            self.held -= self.free[name]
            self.played(self.free, name)

    def drop(self, name):
        if name in self.pinned:
            self.unpin(name)
        self.used -= self.free.pop(name, 0)

    def has(self, name):
        return "yes" if name in self.free or name in self.pinned else "no"


def main():
    first, *lines = sys.stdin.read().splitlines()
    store = Store(int(first.split()[1]))
    for line in lines:
        operation, name, *size = line.split()
        if operation == "play":
            print(store.play(name, int(size[0])))
        elif operation == "has":
            print(store.has(name))
        else:
            getattr(store, operation)(name)
    stored = sorted([*store.free, *store.pinned], key=store.last.get, reverse=True)
    print(len(stored), store.used, *stored)


main()
