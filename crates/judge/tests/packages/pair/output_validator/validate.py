import re
import sys

with open(sys.argv[1]) as file:
    wanted = int(file.read())
output = sys.stdin.buffer.read().decode(errors="replace")
words = output.split()
if output.startswith("crash"):
    raise RuntimeError("told to")
fine = len(words) == 2 and all(re.fullmatch("[1-9][0-9]{0,8}", word) for word in words)
if fine and sum(map(int, words)) == wanted:
    sys.exit(42)
with open(sys.argv[3] + "judgemessage.txt", "w") as file:
    file.write(f"no two numbers with the sum {wanted}\n")
sys.exit(43)
