import heapq
import sys


class Store:
    def __init__(self, capacity):
        self.capacity = capacity
        self.used = 0
        self.tracks = {}    # name -> (plays, time of the last play, size)
        self.heap = []      # (plays, time, name); outdated entries are skipped when they come up
        self.now = 0

    def note(self, name, plays, size):
        self.now += 1
        self.tracks[name] = plays, self.now, size
        heapq.heappush(self.heap, (plays, self.now, name))

    def play(self, name, size):
        if name in self.tracks:
            self.note(name, self.tracks[name][0] + 1, size)
            return "hit"
        if size > self.capacity:
            return "streamed"
        removed = 0
        while self.used + size > self.capacity:
            plays, time, victim = heapq.heappop(self.heap)
            if self.tracks.get(victim, (0, 0, 0))[1] == time:
                self.drop(victim)
                removed += 1
        self.note(name, 1, size)
        self.used += size
        return f"stored {removed}"

    def has(self, name):
        return "yes" if name in self.tracks else "no"

    def drop(self, name):
        if name in self.tracks:
            self.used -= self.tracks.pop(name)[2]


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
            store.drop(name)
    recent = sorted(store.tracks, key=lambda name: -store.tracks[name][1])
    print(len(recent), store.used, *recent)


main()
