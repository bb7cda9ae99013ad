# Wrong: keeps the first entry for a second when another is recorded for the same second.
import sys
from bisect import bisect_left, bisect_right

seconds, values = {}, {}
for line in sys.stdin.read().splitlines()[1:]:
    operation, key, second, *value = line.split()
    second = int(second)
    history = seconds.setdefault(key, [])
    if operation == "get":
        at = bisect_right(history, second)
        print(values[key, history[at - 1]] if at else "none")
    elif (key, second) not in values:
        history.insert(bisect_left(history, second), second)
        values[key, second] = value[0] if value else "none"
