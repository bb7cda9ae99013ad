import sys

from adding import total

print(total(sys.stdin))
