#include <iostream>
#include <map>
#include <memory>
#include <string>

struct Folder {
    Folder *parent = nullptr;
    std::string name;
    std::map<std::string, std::unique_ptr<Folder>> folders;
    std::map<std::string, long long> files;
    long long holds = 0, count = 0, limit = -1; // -1: none

    std::string path() const {
        if (!parent) return "/";
        return (parent->parent ? parent->path() + "/" : "/") + name;
    }

    void change(long long growth, long long more) {
        for (Folder *f = this; f; f = f->parent) {
            f->holds += growth;
            f->count += more;
        }
    }

    const Folder *put(const std::string &file, long long size) {
        auto old = files.find(file);
        long long growth = size - (old == files.end() ? 0 : old->second);
        for (const Folder *f = this; f; f = f->parent)
            if (f->limit >= 0 && f->holds + growth > f->limit) return f;
        change(growth, old == files.end());
        files[file] = size;
        return nullptr;
    }

    void rm(const std::string &entry) {
        if (auto file = files.find(entry); file != files.end()) {
            change(-file->second, -1);
            files.erase(file);
        } else if (auto folder = folders.find(entry); folder != folders.end()) {
            change(-folder->second->holds, -folder->second->count);
            folders.erase(folder);
        }
    }

    Folder *enter(const std::string &child) {
        auto &folder = folders[child];
        if (!folder) {
            folder = std::make_unique<Folder>();
            folder->parent = this;
            folder->name = child;
        }
        return folder.get();
    }
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    Folder root, *here = &root;
    std::string command, name;
    long long size;
    while (n-- > 0) {
        std::cin >> command;
        if (command == "cd") {
            std::cin >> name;
            if (name == "/") here = &root;
            else if (name == "..") here = here->parent ? here->parent : here;
            else here = here->enter(name);
        } else if (command == "put") {
            std::cin >> name >> size;
            if (const Folder *full = here->put(name, size)) std::cout << "refused " << full->path() << '\n';
        } else if (command == "rm") {
            std::cin >> name;
            here->rm(name);
        } else if (command == "limit") {
            std::cin >> here->limit;
        } else {
            std::cout << here->holds << '\n';
        }
    }
    std::cout << root.holds << ' ' << root.count << '\n';
}
