# Correct but quadratic: adds up whole folders again for every put and size.
import sys


class Folder:
    def __init__(self, parent, path):
        self.parent, self.path, self.folders, self.files, self.limit = parent, path, {}, {}, None

    def all_files(self):
        yield from self.files.values()
        for folder in self.folders.values():
            yield from folder.all_files()

    def holds(self):
        return sum(self.all_files())


root = here = Folder(None, "")
for line in sys.stdin.read().splitlines()[1:]:
    command, *words = line.split()
    if command == "put":
        growth = int(words[1]) - here.files.get(words[0], 0)
        folder = here
        while folder:
            total = folder.holds() + growth
            if folder.limit is not None and total > folder.limit:
                print("refused", folder.path or "/")
                break
            folder = folder.parent
        else:
            here.files[words[0]] = int(words[1])
    elif command == "rm":
        here.files.pop(words[0], None)
        here.folders.pop(words[0], None)
    elif command == "limit":
        here.limit = int(words[0])
    elif command == "size":
        print(here.holds())
    elif words[0] == "/":
        here = root
    elif words[0] == "..":
        here = here.parent or root
    else:
        here = here.folders.setdefault(words[0], Folder(here, f"{here.path}/{words[0]}"))
print(root.holds(), len(list(root.all_files())))
