# Right but too slow: for each undo builds the text again from all steps that are left.
import sys


def main():
    lines = sys.stdin.read().splitlines()
    before, behind = [], []
    steps, now = [], 0

    def carry_out(kind, value):
        if kind == "type":
            before.extend(value)
            return True
        source, target = (behind, before) if kind == "right" else (before, behind)
        count = min(value, len(source))
        moved = source[len(source) - count:]
        del source[len(source) - count:]
        if kind != "back":
            target.extend(reversed(moved))
        return count > 0

    for line in lines[1:]:
        kind, *rest = line.split()
        if kind == "show":
            print("".join(before[-10:]) + "|" + "".join(reversed(behind[-10:])))
        elif kind == "undo":
            if now > 0:
                now -= 1
                before.clear()
                behind.clear()
                for step in steps[:now]:
                    carry_out(*step)
        elif kind == "redo":
            if now < len(steps):
                carry_out(*steps[now])
                now += 1
        else:
            step = kind, rest[0] if kind == "type" else int(rest[0])
            if carry_out(*step):
                steps[now:] = [step]
                now += 1


main()
