# Wrong: an entry for second T does not yet count at second T.
import sys
from bisect import bisect_left

seconds, values = {}, {}
for line in sys.stdin.read().splitlines()[1:]:
    operation, key, second, *value = line.split()
    second = int(second)
    history = seconds.setdefault(key, [])
    at = bisect_left(history, second)
    if operation == "get":
        print(values[key, history[at - 1]] if at else "none")
    else:
        if (key, second) not in values:
            history.insert(at, second)
        values[key, second] = value[0] if value else "none"
