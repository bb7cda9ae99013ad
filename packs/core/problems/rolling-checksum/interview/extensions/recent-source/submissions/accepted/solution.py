import sys

MOD = (1 << 61) - 1
BASE = 911382323


def main():
    n, k, w = map(int, sys.stdin.readline().split())
    text = sys.stdin.readline().strip().encode()
    marks = []
    lead = pow(BASE, k, MOD)
    value = 0
    for i, byte in enumerate(text):
        value = value * BASE + byte
        if i >= k:
            value -= text[i - k] * lead
        value %= MOD
        if i + 1 >= k:
            marks.append(value)
    last = {}
    indexed = 0
    references = []
    i = 0
    while i < len(marks):
        while indexed + k <= i:
            last[marks[indexed]] = indexed      # a later start replaces an earlier one: the nearest wins
            indexed += 1
        j = last.get(marks[i])
        if j is not None and i - j <= w and text[j:j + k] == text[i:i + k]:
            references.append(f"{i} {j}")
            i += k
        else:
            i += 1
    print(len(references), n - k * len(references))
    if references:
        print("\n".join(references))


main()
