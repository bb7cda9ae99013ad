# Wrong: refers to the most recent earlier block, not to the smallest position.
n, k = map(int, input().split())
text = input()
last, refs, i, indexed = {}, [], 0, 0
while i + k <= n:
    while indexed + k <= i:
        last[text[indexed:indexed + k]] = indexed
        indexed += 1
    block = text[i:i + k]
    if block in last:
        refs.append((i, last[block]))
        i += k
    else:
        i += 1
print(len(refs), n - k * len(refs))
for r in refs:
    print(*r)
