import sys
from bisect import bisect_left, bisect_right


class Settings:
    def __init__(self):
        self.seconds = {}    # key -> seconds of its entries, sorted
        self.values = {}     # (key, second) -> value, or None where the key is unset

    def record(self, key, second, value):
        if (key, second) not in self.values:
            seconds = self.seconds.setdefault(key, [])
            seconds.insert(bisect_left(seconds, second), second)
        self.values[key, second] = value

    def get(self, key, second):
        seconds = self.seconds.get(key, [])
        at = bisect_right(seconds, second)
        return self.values[key, seconds[at - 1]] if at else None


def main():
    settings = Settings()
    for line in sys.stdin.read().splitlines()[1:]:
        operation, key, second, *value = line.split()
        if operation == "get":
            print(settings.get(key, int(second)) or "none")
        else:
            settings.record(key, int(second), value.pop() if value else None)


main()
