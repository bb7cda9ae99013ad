import sys
from collections import OrderedDict


class Store:
    def __init__(self, capacity):
        self.capacity = capacity
        self.used = 0
        self.tracks = OrderedDict()    # name -> size, the least recently played first

    def play(self, name, size):
        if name in self.tracks:
            self.tracks.move_to_end(name)
            return "hit"
        if size > self.capacity:
            return "streamed"
        removed = 0
        while self.used + size > self.capacity:
            _, freed = self.tracks.popitem(last=False)
            self.used -= freed
            removed += 1
        self.tracks[name] = size
        self.used += size
        return f"stored {removed}"

    def has(self, name):
        return "yes" if name in self.tracks else "no"

    def drop(self, name):
        if name in self.tracks:
            self.used -= self.tracks.pop(name)


def main():
    first, *lines = sys.stdin.read().splitlines()
    store = Store(int(first.split().pop()))
    for line in lines:
        operation, name, *size = line.split()
        if operation == "play":
            print(store.play(name, int(size.pop())))
        elif operation == "has":
            print(store.has(name))
        else:
            store.drop(name)
    print(len(store.tracks), store.used, *reversed(store.tracks))


main()
