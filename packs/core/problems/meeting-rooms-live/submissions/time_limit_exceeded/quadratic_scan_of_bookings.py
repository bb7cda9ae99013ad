# Too slow: looks at all bookings for every question, bookings times questions.
booked = {}
for _ in range(int(input())):
    kind, name, *times = input().split()
    if kind == "ask":
        t = int(name)
        rooms = 0
        for s, e in booked.values():
            if s <= t < e:
                rooms += 1
        print(rooms)
    elif kind == "cancel":
        booked.pop(name, None)
    else:
        booked[name] = tuple(map(int, times))
