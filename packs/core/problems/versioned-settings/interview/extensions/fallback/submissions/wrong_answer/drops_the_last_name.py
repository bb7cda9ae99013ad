# Wrong: shortens the key at its end, so eu.web.timeout falls back to eu.web.
import sys
from bisect import bisect_left, bisect_right

seconds, values = {}, {}
for line in sys.stdin.read().splitlines()[1:]:
    operation, key, second, *value = line.split()
    second = int(second)
    if operation == "get":
        answer = None
        while key and answer is None:
            history = seconds.get(key, [])
            at = bisect_right(history, second)
            if at:
                answer = values[key, history[at - 1]]
            key = key.rpartition(".")[0]
        print(answer or "none")
    else:
        history = seconds.setdefault(key, [])
        if (key, second) not in values:
            history.insert(bisect_left(history, second), second)
        values[key, second] = value[0] if value else ("none" if operation == "block" else None)
