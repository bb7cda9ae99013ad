import sys


class Folder:
    def __init__(self, parent, path):
        self.parent = parent
        self.path = path
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

    def all(self):
        yield self
        for folder in self.folders.values():
            yield from folder.all()

    def enter(self, name):
        if name not in self.folders:
            self.folders[name] = Folder(self, f"{self.path}/{name}")
        return self.folders[name]

    def put(self, name, size):
        growth = size - self.files.get(name, 0)
        for folder in self.chain():
            if folder.limit is not None and folder.holds + growth > folder.limit:
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

    def change(self, growth, files):
        for folder in self.chain():
            folder.holds += growth
            folder.count += files


def main():
    first, *lines = sys.stdin.read().splitlines()
    k = int(first.split()[1])
    root = here = Folder(None, "")
    for line in lines:
        command, *words = line.split()
        if command == "put":
            full = here.put(words[0], int(words[1]))
            if full:
                print("refused", full.path or "/")
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
    for holds, path in sorted((-folder.holds, folder.path or "/") for folder in root.all())[:k]:
        print(-holds, path)


main()
