number = 100
while True:
    print(number, flush=True)
    if input() == 'right':
        break
    number -= 1
