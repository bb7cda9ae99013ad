import sys

MOD = (1 << 61) - 1
BASE = 911382323


def main():
    m, n, k = map(int, sys.stdin.readline().split())
    old = sys.stdin.readline().strip().encode()
    new = sys.stdin.readline().strip().encode()
    first = {}
    for block in range(m // k):
        value = 0
        for byte in old[block * k:block * k + k]:
            value = (value * BASE + byte) % MOD
        first.setdefault(value, block)
    lead = pow(BASE, k, MOD)
    value = 0
    free = 0                                    # the window may not start before this position
    references = []
    for i, byte in enumerate(new):
        value = value * BASE + byte
        if i >= k:
            value -= new[i - k] * lead
        value %= MOD
        start = i + 1 - k
        if start >= free and value in first:
            block = first[value]
            if old[block * k:block * k + k] == new[start:start + k]:
                references.append(f"{start} {block}")
                free = start + k
    print(len(references), n - k * len(references))
    if references:
        print("\n".join(references))


main()
