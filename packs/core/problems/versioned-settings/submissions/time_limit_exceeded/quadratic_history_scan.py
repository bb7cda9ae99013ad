# Correct but quadratic: looks through all entries of the key for every get.
import sys

entries = {}
for line in sys.stdin.read().splitlines()[1:]:
    operation, key, second, *value = line.split()
    second = int(second)
    history = entries.setdefault(key, [])
    if operation == "get":
        latest, answer = -1, "none"
        for since, known in history:
            if latest <= since <= second:
                latest, answer = since, known
        print(answer)
    else:
        history.append((second, value[0] if value else "none"))
