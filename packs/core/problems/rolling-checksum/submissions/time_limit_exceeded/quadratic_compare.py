# Too slow: compares the block at i with every earlier block, n^2 comparisons when few repeats are found.
n, k = map(int, input().split())
text = input()
refs, i = [], 0
while i + k <= n:
    block = text[i:i + k]
    for j in range(i - k + 1):
        if text[j:j + k] == block:
            refs.append((i, j))
            i += k
            break
    else:
        i += 1
print(len(refs), n - k * len(refs))
for r in refs:
    print(*r)
