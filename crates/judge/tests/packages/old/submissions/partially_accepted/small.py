number = int(input())
print(number if number < 100 else 0)
