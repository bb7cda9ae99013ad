"""Leaves behind everything but an honest output."""
import os

os.symlink("/etc/passwd", "link")
os.symlink("/", "folder_link")
os.mkfifo("pipe")
os.mkdir("folder")
os.symlink("../link", "folder/link")
with open("folder/honest", "w") as file:
    file.write("honest")
for name in ["holes", "more_holes"]:
    with open(name, "wb") as file:
        file.truncate(15 << 20)
os.link("folder/honest", "second_name")
depth = 0
try:
    while depth < 100000:
        os.mkdir("d")
        os.chdir("d")
        depth += 1
except OSError:
    pass
