import sys
from bisect import bisect_left, bisect_right


class Settings:
    def __init__(self):
        self.seconds = {}
        self.values = {}

    def record(self, key, second, value):
        if (key, second) not in self.values:
            seconds = self.seconds.setdefault(key, [])
            seconds.insert(bisect_left(seconds, second), second)
        self.values[key, second] = value

    def get(self, key, second):
        seconds = self.seconds.get(key, [])
        at = bisect_right(seconds, second)
        return self.values[key, seconds[at - 1]] if at else None

    def rollback(self, second):
        gone = 0
        for key, seconds in self.seconds.items():
            while seconds and seconds[-1] > second:
                del self.values[key, seconds.pop()]
                gone += 1
        return gone


def main():
    settings = Settings()
    for line in sys.stdin.read().splitlines()[1:]:
        operation, *words = line.split()
        if operation == "rollback":
            print(settings.rollback(int(words[0])))
        elif operation == "get":
            print(settings.get(words[0], int(words[1])) or "none")
        else:
            settings.record(words[0], int(words[1]), words[2] if operation == "set" else None)


main()
