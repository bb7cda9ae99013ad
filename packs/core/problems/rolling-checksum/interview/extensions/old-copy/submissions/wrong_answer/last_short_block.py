# Wrong: also uses the short rest of the old copy as a block and lets the last equal block win.
m, n, k = map(int, input().split())
old, new = input(), input()
blocks = {}
for b in range((m + k - 1) // k):
    blocks[old[b * k:b * k + k]] = b
refs, i, literals = [], 0, 0
while i < n:
    if new[i:i + k] in blocks:
        refs.append((i, blocks[new[i:i + k]]))
        i += k
    else:
        literals += 1
        i += 1
print(len(refs), literals)
for r in refs:
    print(*r)
