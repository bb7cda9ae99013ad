# Too slow: for each place it tries every earlier place as the previous ad, n^2 pairs.
n, g = map(int, input().split())
places = sorted(tuple(map(int, input().split())) for _ in range(n))
ending = []
answer = (0, 0)
for i, (t, v) in enumerate(places):
    top = (0, 0)
    for j in range(i):
        if places[j][0] + g <= t and ending[j] > top:
            top = ending[j]
    ending.append((top[0] + v, top[1] - 1))
    answer = max(answer, ending[-1])
print(answer[0], -answer[1])
