import sys


class Folder:
    def __init__(self, parent, name):
        self.parent = parent
        self.name = name
        self.folders = {}
        self.files = {}
        self.holds = 0
        self.count = 0
        self.limit = None

    def chain(self):
        folder = self
        while folder:
            yield folder
            folder = folder.parent

    def path(self):
        names = [folder.name for folder in self.chain()]
        return "/".join(reversed(names)) or "/"

    def full(self, growth):
        return self.limit is not None and self.holds + growth > self.limit

    def change(self, growth, files):
        for folder in self.chain():
            folder.holds += growth
            folder.count += files

    def enter(self, name):
        if name not in self.folders:
            self.folders[name] = Folder(self, name)
        return self.folders[name]

    def put(self, name, size):
        growth = size - self.files.get(name, 0)
        for folder in self.chain():
            if folder.full(growth):
                return folder
        self.change(growth, name not in self.files)
        self.files[name] = size
        return None

    def rm(self, name):
        if name in self.files:
            self.change(-self.files.pop(name), -1)
        elif name in self.folders:
            folder = self.folders.pop(name)
            self.change(-folder.holds, -folder.count)

    def mv(self, name, target):
        up = target == ".."
        into = self.parent if up else self.folders.get(target)
        if into is None or name == target or name not in self.files and name not in self.folders:
            return "missing"
        if name in into.files or name in into.folders:
            return "exists"
        if name in self.files:
            size, files = self.files[name], 1
        else:
            size, files = self.folders[name].holds, self.folders[name].count
        if not up and into.full(size):
            return f"refused {into.path()}"
        # the folders above hold the same before and after
        changed, sign = (self, -1) if up else (into, 1)
        changed.holds += sign * size
        changed.count += sign * files
        if name in self.files:
            into.files[name] = self.files.pop(name)
        else:
            into.folders[name] = self.folders.pop(name)
            into.folders[name].parent = into
        return "moved"


def main():
    root = here = Folder(None, "")
    for line in sys.stdin.read().splitlines()[1:]:
        command, *words = line.split()
        if command == "put":
            full = here.put(words[0], int(words[1]))
            if full:
                print("refused", full.path())
        elif command == "mv":
            print(here.mv(*words))
        elif command == "rm":
            here.rm(*words)
        elif command == "limit":
            here.limit = int(*words)
        elif command == "size":
            print(here.holds)
        elif words == ["/"]:
            here = root
        elif words == [".."]:
            here = here.parent or root
        else:
            here = here.enter(*words)
    print(root.holds, root.count)


main()
