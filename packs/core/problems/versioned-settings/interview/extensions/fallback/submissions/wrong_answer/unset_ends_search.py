# Wrong: treats unset like block, so the search stops there.
import sys
from bisect import bisect_left, bisect_right

seconds, values = {}, {}
for line in sys.stdin.read().splitlines()[1:]:
    operation, key, second, *value = line.split()
    second = int(second)
    if operation == "get":
        answer = "none"
        while key:
            history = seconds.get(key, [])
            at = bisect_right(history, second)
            if at:
                answer = values[key, history[at - 1]]
                break
            key = key.partition(".")[2]
        print(answer)
    else:
        history = seconds.setdefault(key, [])
        if (key, second) not in values:
            history.insert(bisect_left(history, second), second)
        values[key, second] = value[0] if value else "none"
