import sys
from collections import deque


class Client:
    def __init__(self):
        self.recent = deque()
        self.spent = 0
        self.rejected = []

    def decide(self, second, cost, limit, window):
        while self.recent and self.recent[0][0] <= second - window:
            self.spent -= self.recent.popleft()[1]
        if self.spent + cost > limit:
            self.rejected.append(second)
            return False
        self.recent.append((second, cost))
        self.spent += cost
        return True


def main():
    lines = sys.stdin.read().splitlines()
    n, limit, window = map(int, lines[0].split())
    clients = {}
    accepted = total = 0
    for line in lines[1:]:
        second, name, cost = line.split()
        client = clients.setdefault(name, Client())
        if client.decide(int(second), int(cost), limit, window):
            accepted += 1
            total += int(cost)
    print(accepted, n - accepted, total)
    limited = [(-len(client.rejected), name, client.rejected[0]) for name, client in clients.items() if client.rejected]
    for count, name, first in sorted(limited):
        print(name, -count, first)


main()
