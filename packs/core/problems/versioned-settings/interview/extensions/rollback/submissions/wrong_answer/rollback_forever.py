# Wrong: a rollback is remembered and also swallows later entries for seconds after it.
import sys
from bisect import bisect_left, bisect_right

seconds, values = {}, {}
bound = 4000000000
for line in sys.stdin.read().splitlines()[1:]:
    operation, *words = line.split()
    if operation == "rollback":
        bound = min(bound, int(words[0]))
        gone = 0
        for key, history in seconds.items():
            while history and history[-1] > bound:
                del values[key, history.pop()]
                gone += 1
        print(gone)
        continue
    key, second = words[0], int(words[1])
    history = seconds.setdefault(key, [])
    if operation == "get":
        at = bisect_right(history, second)
        print(values[key, history[at - 1]] if at else "none")
    elif second <= bound:
        if (key, second) not in values:
            history.insert(bisect_left(history, second), second)
        values[key, second] = words[2] if operation == "set" else "none"
