import sys
from collections import deque


class Client:
    def __init__(self):
        self.recent = deque()
        self.blocked_until = 0
        self.blocks = 0
        self.rejected = []

    def decide(self, second, limit, window, block):
        while self.recent and self.recent[0] <= second - window:
            self.recent.popleft()
        if second >= self.blocked_until:
            if len(self.recent) < limit:
                self.recent.append(second)
                return True
            self.blocked_until = second + block
            self.blocks += 1
        self.rejected.append(second)
        return False


def main():
    words = iter(sys.stdin.read().split())
    n, limit, window, block = (int(next(words)) for _ in range(4))
    clients = {}
    accepted = 0
    for second, name in zip(map(int, words), words):
        accepted += clients.setdefault(name, Client()).decide(second, limit, window, block)
    print(accepted, n - accepted)
    limited = [(-len(c.rejected), name, c) for name, c in clients.items() if c.rejected]
    for count, name, client in sorted(limited, key=lambda entry: entry[:2]):
        print(name, -count, client.rejected[0], client.blocks)


main()
