import sys

numbers = list(map(int, sys.stdin.read().split()))[1:]
total = 0
for number in numbers:
    for other in numbers:
        total += other
print(total // max(1, len(numbers)))
