kind, word = input().split()
letters = 'abcdefghij'
if kind == 'hide':
    print(''.join(letters[int(digit)] for digit in word))
else:
    print(''.join(str(letters.index(letter)) for letter in word))
