# Wrong: also throws away the entries for second T itself.
import sys
from bisect import bisect_left, bisect_right

seconds, values = {}, {}
for line in sys.stdin.read().splitlines()[1:]:
    operation, *words = line.split()
    if operation == "rollback":
        gone = 0
        for key, history in seconds.items():
            while history and history[-1] >= int(words[0]):
                del values[key, history.pop()]
                gone += 1
        print(gone)
        continue
    key, second = words[0], int(words[1])
    history = seconds.setdefault(key, [])
    if operation == "get":
        at = bisect_right(history, second)
        print(values[key, history[at - 1]] if at else "none")
    else:
        if (key, second) not in values:
            history.insert(bisect_left(history, second), second)
        values[key, second] = words[2] if operation == "set" else "none"
