import sys

numbers = list(map(int, sys.stdin.read().split()))[1:]
print(numbers[0] + sum(numbers[1:]))
