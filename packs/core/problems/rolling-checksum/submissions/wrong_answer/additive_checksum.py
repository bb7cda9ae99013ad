# Wrong: trusts a plain sum of the bytes; blocks with the same letters in another order collide.
n, k = map(int, input().split())
text = input().encode()
sums, value = [], 0
for i in range(n):
    value += text[i] - (text[i - k] if i >= k else 0)
    if i + 1 >= k:
        sums.append(value)
first, refs, i, indexed = {}, [], 0, 0
while i < len(sums):
    while indexed + k <= i:
        first.setdefault(sums[indexed], indexed)
        indexed += 1
    if sums[i] in first:
        refs.append((i, first[sums[i]]))
        i += k
    else:
        i += 1
print(len(refs), n - k * len(refs))
for r in refs:
    print(*r)
