# Wrong: has no step that changes a value; it counts a delete and an insert.
import sys


def main():
    lines = sys.stdin.read().splitlines()
    old_count, new_count = map(int, lines[0].split())
    old = [line.split("=") for line in lines[1:old_count + 1]]
    new = [line.split("=") for line in lines[old_count + 1:]]
    above = list(range(new_count + 1))  # steps from no old line to the first j new ones
    for number, (key, value) in enumerate(old, 1):
        row = [number]
        for j, (new_key, new_value) in enumerate(new):
            steps = min(row[j], above[j + 1]) + 1
            if key == new_key:
                steps = min(steps, above[j] + 2 * (value != new_value))
            row.append(steps)
        above = row
    print(above[-1])


main()
