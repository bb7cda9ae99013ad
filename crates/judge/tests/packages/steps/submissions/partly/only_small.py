number = int(input())
print(number * number if number < 100 else -1)
