# Right but slow: for every merged reading it looks at the heads of all streams.
import sys


def main():
    tokens = map(int, sys.stdin.read().split())
    streams = []
    for _ in range(next(tokens)):
        readings = []
        for _ in range(next(tokens)):
            second, value = next(tokens), next(tokens)
            if readings and readings[-1][0] == second:
                readings.pop()
            readings.append((second, value))
        streams.append(readings)
    heads = [0] * len(streams)
    merged = []
    disputed = 0
    while True:
        now = None
        for readings, head in zip(streams, heads):
            if head < len(readings) and (now is None or readings[head][0] < now):
                now = readings[head][0]
        if now is None:
            break
        values = []
        for number, readings in enumerate(streams):
            head = heads[number]
            if head < len(readings) and readings[head][0] == now:
                values.append(readings[head][1])
                heads[number] += 1
        merged.append((now, values[0]))
        disputed += len(set(values)) > 1
    print(len(merged), disputed)
    for second, value in merged:
        print(second, value)


main()
