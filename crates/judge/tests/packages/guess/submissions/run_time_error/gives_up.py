print(1, flush=True)
reply = input()
if reply != 'right':
    raise SystemExit('too hard')
