# Wrong: cuts the new version into aligned blocks too; one inserted byte then hides everything behind it.
m, n, k = map(int, input().split())
old, new = input(), input()
first = {}
for b in range(m // k):
    first.setdefault(old[b * k:b * k + k], b)
refs = []
for i in range(0, n - k + 1, k):
    if new[i:i + k] in first:
        refs.append((i, first[new[i:i + k]]))
print(len(refs), n - k * len(refs))
for r in refs:
    print(*r)
