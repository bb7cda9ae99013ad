number = int(input())
print(number * number % 2**32)
