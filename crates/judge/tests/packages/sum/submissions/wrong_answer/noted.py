# @EXPECTED_RESULTS@: WRONG-ANSWER, RUN-ERROR
import sys

print(sum(map(int, sys.stdin.read().split())))
