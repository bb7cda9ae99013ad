import os
import sys

answer_file, feedback = sys.argv[2], sys.argv[3]
words = sys.stdin.read().split()
seen = os.path.join(feedback, "seen")
if not os.path.exists(seen):
    if len(words) != 1 or not words[0].isalpha():
        sys.exit(43)
    with open(seen, "w") as file:
        file.write(words[0])
    with open(os.path.join(feedback, "nextpass.in"), "w") as file:
        file.write(f"find {words[0]}\n")
    sys.exit(42)
with open(answer_file) as file:
    sys.exit(42 if words == file.read().split() else 43)
