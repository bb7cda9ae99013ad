import re
import sys

text = sys.stdin.buffer.read()
if not re.fullmatch(rb"(0|[1-9][0-9]*)\n(-?(0|[1-9][0-9]*)\n)*", text):
    sys.exit("line 1: not one number a line")
lines = text.split()
if int(lines[0]) != len(lines) - 1 or int(lines[0]) > 20000:
    sys.exit("line 1: the number of numbers is wrong")
sys.exit(42)
