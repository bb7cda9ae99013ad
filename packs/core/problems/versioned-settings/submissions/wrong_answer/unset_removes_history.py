# Wrong: unset deletes the entries of that second and later instead of recording that there is no value.
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
    elif operation == "set":
        at = bisect_left(history, second)
        if at == len(history) or history[at] != second:
            history.insert(at, second)
        values[key, second] = value[0]
    else:
        del history[bisect_left(history, second):]
