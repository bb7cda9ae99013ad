# Too slow: adds the tokens period by period, so the cost grows with the time that passes and not with the requests.
*default, m, n = map(int, input().split())
plans = {}
for _ in range(m):
    name, *plan = input().split()
    plans[name] = list(map(int, plan))
buckets, counts, wrong = {}, {"pass": 0, "drop": 0}, []
for number in range(1, n + 1):
    t, name, cost, decision = input().split()
    c, f, p = plans.get(name, default)
    tokens, due = buckets.get(name, (c, p))
    while due <= int(t):
        tokens = min(c, tokens + f)
        due += p
    right = "pass" if tokens >= int(cost) else "drop"
    if right == "pass":
        tokens -= int(cost)
    buckets[name] = tokens, due
    if right != decision:
        counts[decision] += 1
        wrong.append(number)
print(counts["pass"], counts["drop"])
if wrong:
    print(*wrong)
