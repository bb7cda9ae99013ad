# Wrong: all users without a plan of their own share one bucket.
import sys


def main():
    read = sys.stdin.readline
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
        if name not in plans:
            name = ""
        refills = int(word) // period
        tokens, seen = buckets.get(name, (capacity, refills))
        tokens = min(capacity, tokens + (refills - seen) * amount)
        right = "drop"
        if tokens >= int(cost):
            tokens -= int(cost)
            right = "pass"
        buckets[name] = tokens, refills
        if right != decision:
            wrong[decision].append(number)
    print(len(wrong["pass"]), len(wrong["drop"]))
    numbers = sorted(wrong["pass"] + wrong["drop"])
    if numbers:
        print(*numbers)


main()
