# Wrong: assumes entries are recorded in order of time and takes the last recorded one that is not in the future.
import sys

entries = {}
for line in sys.stdin.read().splitlines()[1:]:
    operation, key, second, *value = line.split()
    history = entries.setdefault(key, [])
    if operation == "get":
        answer = "none"
        for since, known in reversed(history):
            if since <= int(second):
                answer = known
                break
        print(answer)
    else:
        history.append((int(second), value[0] if value else "none"))
