import re
import sys

sys.exit(42 if re.fullmatch(rb'hide (0|[1-9][0-9]{0,5})\n', sys.stdin.buffer.read()) else 43)
