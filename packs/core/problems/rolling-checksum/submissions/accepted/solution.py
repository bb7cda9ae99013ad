import sys

MOD = (1 << 61) - 1
BASE = 911382323


def main():
    n, k = map(int, sys.stdin.readline().split())
    text = sys.stdin.readline().strip().encode()

    # marks[i] is the rolling hash of the k bytes starting at i.
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

    first = {}
    indexed = 0
    references = []
    i = 0
    while i < len(marks):
        # Only now do blocks that end at or before i become usable.
        while indexed + k <= i:
            first.setdefault(marks[indexed], indexed)
            indexed += 1
        j = first.get(marks[i])
        # The comparison makes a hash collision harmless; it is paid for by the jump of k.
        if j is not None and text[j:j + k] == text[i:i + k]:
            references.append(f"{i} {j}")
            i += k
        else:
            i += 1
    print(len(references), n - k * len(references))
    if references:
        print("\n".join(references))


main()
