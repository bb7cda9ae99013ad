# Wrong: keeps the earliest source and drops the reference if that one is too far away.
n, k, w = map(int, input().split())
text = input()
first, refs, i, indexed = {}, [], 0, 0
while i + k <= n:
    while indexed + k <= i:
        first.setdefault(text[indexed:indexed + k], indexed)
        indexed += 1
    j = first.get(text[i:i + k])
    if j is not None and i - j <= w:
        refs.append((i, j))
        i += k
    else:
        i += 1
print(len(refs), n - k * len(refs))
for r in refs:
    print(*r)
