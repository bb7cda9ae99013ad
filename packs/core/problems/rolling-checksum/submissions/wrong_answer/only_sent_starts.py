# Wrong: indexes only the positions at which something was sent, so blocks that start inside a reference are never found.
n, k = map(int, input().split())
text = input()
first, refs, i, starts, seen = {}, [], 0, [], 0
while i + k <= n:
    while seen < len(starts) and starts[seen] + k <= i:
        first.setdefault(text[starts[seen]:starts[seen] + k], starts[seen])
        seen += 1
    starts.append(i)
    block = text[i:i + k]
    if block in first:
        refs.append((i, first[block]))
        i += k
    else:
        i += 1
print(len(refs), n - k * len(refs))
for r in refs:
    print(*r)
