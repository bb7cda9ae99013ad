kind, word = input().split()
print('a' if kind == 'hide' else 0)
