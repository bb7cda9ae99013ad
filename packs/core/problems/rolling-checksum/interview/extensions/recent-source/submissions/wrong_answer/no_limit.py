# Wrong: uses the nearest source but forgets the limit w.
n, k, w = map(int, input().split())
text = input()
last, refs, i, indexed = {}, [], 0, 0
while i + k <= n:
    while indexed + k <= i:
        last[text[indexed:indexed + k]] = indexed
        indexed += 1
    j = last.get(text[i:i + k])
    if j is not None:
        refs.append((i, j))
        i += k
    else:
        i += 1
print(len(refs), n - k * len(refs))
for r in refs:
    print(*r)
