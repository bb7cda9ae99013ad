# Wrong: trusts a polynomial hash modulo 2^64 without comparing the bytes; the Thue-Morse stream makes it collide.
n, k = map(int, input().split())
text = input().encode()
MASK = (1 << 64) - 1
BASE = 1000003
lead = pow(BASE, k, 1 << 64)
marks, value = [], 0
for i in range(n):
    value = (value * BASE + text[i] - (text[i - k] * lead if i >= k else 0)) & MASK
    if i + 1 >= k:
        marks.append(value)
first, refs, i, indexed = {}, [], 0, 0
while i < len(marks):
    while indexed + k <= i:
        first.setdefault(marks[indexed], indexed)
        indexed += 1
    if marks[i] in first:
        refs.append((i, first[marks[i]]))
        i += k
    else:
        i += 1
print(len(refs), n - k * len(refs))
for r in refs:
    print(*r)
