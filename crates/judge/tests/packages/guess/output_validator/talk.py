import sys

with open(sys.argv[1]) as file:
    hidden = int(file.read())


def wrong(why):
    with open(sys.argv[3] + "judgemessage.txt", "w") as file:
        file.write(why + "\n")
    sys.exit(43)


for question in range(7):
    line = sys.stdin.readline()
    try:
        guess = int(line)
    except ValueError:
        wrong(f"question {question + 1} is no number")
    if guess == hidden:
        print("right", flush=True)
        sys.exit(42)
    try:
        print("low" if guess < hidden else "high", flush=True)
    except BrokenPipeError:
        wrong("nobody listens")
wrong("seven questions were not enough")
