# Wrong: hangs the entry into its new place without changing what the folders involved hold.
import sys


class Folder:
    def __init__(self, parent, name):
        self.parent, self.name, self.folders, self.files = parent, name, {}, {}
        self.holds, self.count, self.limit = 0, 0, None

    def chain(self):
        while self:
            yield self
            self = self.parent

    def path(self):
        return "/".join([folder.name for folder in self.chain()][::-1]) or "/"

    def full(self, growth):
        return self.limit is not None and self.holds + growth > self.limit

    def change(self, growth, files):
        for folder in self.chain():
            folder.holds += growth
            folder.count += files


root = here = Folder(None, "")
for line in sys.stdin.read().splitlines()[1:]:
    command, *words = line.split()
    if command == "put":
        growth = int(words[1]) - here.files.get(words[0], 0)
        full = next((f for f in here.chain() if f.full(growth)), None)
        if full:
            print("refused", full.path())
        else:
            here.change(growth, words[0] not in here.files)
            here.files[words[0]] = int(words[1])
    elif command == "mv":
        name, target = words
        into = here.parent if target == ".." else here.folders.get(target)
        if into is None or name == target or name not in here.files and name not in here.folders:
            print("missing")
        elif name in into.files or name in into.folders:
            print("exists")
        else:
            size = here.files[name] if name in here.files else here.folders[name].holds
            if target != ".." and into.full(size):
                print("refused", into.path())
                continue
            if name in here.files:
                into.files[name] = here.files.pop(name)
            else:
                into.folders[name] = here.folders.pop(name)
                into.folders[name].parent = into
            print("moved")
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
        here = here.folders.setdefault(words[0], Folder(here, words[0]))
print(root.holds, root.count)
