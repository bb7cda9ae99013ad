# Reads before it asks, so both wait.
input()
