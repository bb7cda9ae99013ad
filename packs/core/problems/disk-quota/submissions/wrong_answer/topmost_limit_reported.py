# Wrong: reports the full folder nearest to the root instead of the one nearest to the file.
import sys


class Folder:
    def __init__(self, parent, path):
        self.parent, self.path, self.folders, self.files = parent, path, {}, {}
        self.holds, self.count, self.limit = 0, 0, None

    def chain(self):
        while self:
            yield self
            self = self.parent

    def change(self, growth, files):
        for folder in self.chain():
            folder.holds += growth
            folder.count += files


root = here = Folder(None, "")
for line in sys.stdin.read().splitlines()[1:]:
    command, *words = line.split()
    if command == "put":
        growth = int(words[1]) - here.files.get(words[0], 0)
        full = [f for f in here.chain() if f.limit is not None and f.holds + growth > f.limit]
        if full:
            print("refused", full[-1].path or "/")
        else:
            here.change(growth, words[0] not in here.files)
            here.files[words[0]] = int(words[1])
    elif command == "rm":
        if words[0] in here.files:
            here.change(-here.files.pop(words[0]), -1)
        elif words[0] in here.folders:
            gone = here.folders.pop(words[0])
            here.change(-gone.holds, -gone.count)
    elif command == "limit":
        here.limit = int(words[0])
    elif command == "size":
        print(here.holds)
    elif words[0] == "/":
        here = root
    elif words[0] == "..":
        here = here.parent or root
    else:
        here = here.folders.setdefault(words[0], Folder(here, f"{here.path}/{words[0]}"))
print(root.holds, root.count)
