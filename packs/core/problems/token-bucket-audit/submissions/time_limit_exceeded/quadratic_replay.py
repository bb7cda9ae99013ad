# Too slow: for each request it replays all earlier requests of the same user from the beginning.
*default, m, n = map(int, input().split())
plans = {}
for _ in range(m):
    name, *plan = input().split()
    plans[name] = list(map(int, plan))
history, counts, wrong = {}, {"pass": 0, "drop": 0}, []
for number in range(1, n + 1):
    t, name, cost, decision = input().split()
    mine = history.setdefault(name, [])
    mine.append((int(t), int(cost)))
    c, f, p = plans.get(name, default)
    tokens, last, right = c, 0, "drop"
    for at, price in mine:
        tokens = min(c, tokens + (at // p - last) * f)
        last = at // p
        right = "pass" if tokens >= price else "drop"
        if right == "pass":
            tokens -= price
    if right != decision:
        counts[decision] += 1
        wrong.append(number)
print(counts["pass"], counts["drop"])
if wrong:
    print(*wrong)
