import sys
from bisect import bisect_left, bisect_right


class Settings:
    def __init__(self):
        self.seconds = {}
        self.values = {}    # (key, second) -> value, "none" where blocked, None where unset

    def record(self, key, second, value):
        if (key, second) not in self.values:
            seconds = self.seconds.setdefault(key, [])
            seconds.insert(bisect_left(seconds, second), second)
        self.values[key, second] = value

    def own(self, key, second):
        seconds = self.seconds.get(key, [])
        at = bisect_right(seconds, second)
        return self.values[key, seconds[at - 1]] if at else None

    def get(self, key, second):
        while key:
            value = self.own(key, second)
            if value is not None:
                return value
            _, _, key = key.partition(".")
        return "none"


def main():
    settings = Settings()
    for line in sys.stdin.read().splitlines()[1:]:
        operation, key, second, *value = line.split()
        second = int(second)
        if operation == "get":
            print(settings.get(key, second))
        elif operation == "set":
            settings.record(key, second, value[0])
        else:
            settings.record(key, second, "none" if operation == "block" else None)


main()
