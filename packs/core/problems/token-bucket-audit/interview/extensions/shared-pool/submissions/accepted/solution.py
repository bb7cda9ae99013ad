import sys


def main():
    read = sys.stdin.readline
    pool_capacity, pool_amount, pool_period = map(int, read().split())
    pool, pool_seen = pool_capacity, 0
    *default, user_count, count = map(int, read().split())
    plans = {}
    for _ in range(user_count):
        name, *plan = read().split()
        plans[name] = list(map(int, plan))

    buckets = {}            # for each user: tokens, and the number of refills up to the last request
    wrong = {"pass": [], "drop": []}
    for number in range(1, count + 1):
        word, name, cost, decision = read().split()
        capacity, amount, period = plans.get(name, default)
        refills = int(word) // period
        tokens, seen = buckets.get(name, (capacity, refills))
        tokens = min(capacity, tokens + (refills - seen) * amount)
        pool_refills = int(word) // pool_period
        pool = min(pool_capacity, pool + (pool_refills - pool_seen) * pool_amount)
        pool_seen = pool_refills
        right = "drop"
        if min(tokens, pool) >= int(cost):
            tokens -= int(cost)
            pool -= int(cost)
            right = "pass"
        buckets[name] = tokens, refills
        if right != decision:
            wrong[decision].append(number)
    print(len(wrong["pass"]), len(wrong["drop"]))
    numbers = sorted(wrong["pass"] + wrong["drop"])
    if numbers:
        print(*numbers)


main()
