"""Strict check of one input: exit 42 if it is right, 43 otherwise."""
import re
import sys

NUMBER = rb"(0|[1-9][0-9]{0,12})"
NAME = rb"([a-z0-9]{1,8})"


def fail(message):
    print(message, file=sys.stderr)
    sys.exit(43)


def check_plan(plan):
    capacity, amount, period = map(int, plan)
    if not 1 <= capacity <= 10**9 or not 1 <= amount <= 10**6 or not 1 <= period <= 10**9:
        fail("a plan is out of range")


lines = sys.stdin.buffer.read().split(b"\n")
pool = re.fullmatch(b" ".join([NUMBER] * 3), lines.pop(0))
if not pool or not lines:
    fail("the first line must be three numbers")
check_plan(pool.groups())
head = re.fullmatch(b" ".join([NUMBER] * 5), lines[0])
if not head:
    fail("the second line must be five numbers")
check_plan(head.groups()[:3])
users, count = int(head[4]), int(head[5])
if users > 2000 or not 1 <= count <= 20000:
    fail("m or n is out of range")
if len(lines) != users + count + 2 or lines[-1]:
    fail("wrong number of lines, or no newline at the end")
names = set()
for line in lines[1:users + 1]:
    own = re.fullmatch(b" ".join([NAME] + [NUMBER] * 3), line)
    if not own:
        fail(f"a plan is wrong: {line[:60]!r}")
    if own[1] in names:
        fail("a user has two plans")
    names.add(own[1])
    check_plan(own.groups()[1:])
last = 0
for line in lines[users + 1:-1]:
    request = re.fullmatch(NUMBER + b" " + NAME + b" " + NUMBER + rb" (?:pass|drop)", line)
    if not request:
        fail(f"a request is wrong: {line[:60]!r}")
    if not last <= int(request[1]) <= 10**12 or not 1 <= int(request[3]) <= 10**9:
        fail("a time or a cost is wrong")
    last = int(request[1])
sys.exit(42)
