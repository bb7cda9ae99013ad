"""Fills every folder it can write to, by bytes and by files. Prints "held" if neither limit was passed."""
import os, sys

bytes_limit, files_limit = int(sys.argv[1]), int(sys.argv[2])
written = made = 0
piece = b"x" * 65536
for folder in ["/dev/shm", "/tmp", "/work", "/var/tmp"]:
    try:
        with open(f"{folder}/large", "wb", buffering=0) as file:
            while written <= 2 * bytes_limit:
                written += file.write(piece)
    except OSError:
        pass
held = written <= bytes_limit
for folder in ["/dev/shm", "/tmp", "/work", "/var/tmp"]:
    try:
        os.remove(f"{folder}/large")
    except OSError:
        pass
for folder in ["/dev/shm", "/tmp", "/work"]:
    try:
        for number in range(2 * files_limit):
            os.close(os.open(f"{folder}/{number}", os.O_CREAT | os.O_WRONLY))
            made += 1
    except OSError:
        pass
held = held and made <= files_limit
print("held" if held else f"ESCAPED: {written} bytes, {made} files")
