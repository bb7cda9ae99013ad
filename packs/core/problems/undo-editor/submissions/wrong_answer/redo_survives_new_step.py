# Wrong: old steps can still be redone after a new one.
import sys

OPPOSITE = {"type": "back", "back": "type", "left": "right", "right": "left"}


def main():
    lines = sys.stdin.read().splitlines()
    before = []  # characters before the cursor
    behind = []  # characters behind the cursor, the nearest one last
    done, undone = [], []  # steps: what was done, and the characters or the distance

    def carry_out(kind, value):
        if kind == "type":
            before.extend(value)
        elif kind == "back":
            del before[-len(value):]
        elif kind == "left":
            behind.extend(reversed(before[-value:]))
            del before[-value:]
        else:
            before.extend(reversed(behind[-value:]))
            del behind[-value:]

    for line in lines[1:]:
        kind, *rest = line.split()
        if kind == "show":
            print("".join(before[-10:]) + "|" + "".join(reversed(behind[-10:])))
        elif kind == "undo":
            if done:
                undone.append(done.pop())
                carry_out(OPPOSITE[undone[-1][0]], undone[-1][1])
        elif kind == "redo":
            if undone:
                done.append(undone.pop())
                carry_out(*done[-1])
        else:
            value = rest[0]
            if kind == "back":
                value = before[-int(value):]
            elif kind == "left":
                value = min(int(value), len(before))
            elif kind == "right":
                value = min(int(value), len(behind))
            if value:
                carry_out(kind, value)
                done.append((kind, value))


main()
