# Wrong: accepts an earlier block that overlaps the current position (j < i instead of j + k <= i).
n, k = map(int, input().split())
text = input()
first, refs, i, indexed = {}, [], 0, 0
while i + k <= n:
    while indexed < i:
        first.setdefault(text[indexed:indexed + k], indexed)
        indexed += 1
    block = text[i:i + k]
    if block in first:
        refs.append((i, first[block]))
        i += k
    else:
        i += 1
print(len(refs), n - k * len(refs))
for r in refs:
    print(*r)
