#include <iostream>
#include <list>
#include <string>
#include <unordered_map>

class Store {
    struct Track {
        std::string name;
        long long size;
    };
    long long capacity, used = 0;
    std::list<Track> order; // the most recently played first
    std::unordered_map<std::string, std::list<Track>::iterator> where;

    void remove(std::list<Track>::iterator track) {
        used -= track->size;
        where.erase(track->name);
        order.erase(track);
    }

public:
    explicit Store(long long c) : capacity(c) {}

    std::string play(const std::string &name, long long size) {
        auto found = where.find(name);
        if (found != where.end()) {
            order.splice(order.begin(), order, found->second);
            return "hit";
        }
        if (size > capacity) return "streamed";
        int removed = 0;
        for (; used + size > capacity; removed++) remove(std::prev(order.end()));
        order.push_front({name, size});
        where[name] = order.begin();
        used += size;
        return "stored " + std::to_string(removed);
    }

    bool has(const std::string &name) const { return where.count(name) > 0; }

    void drop(const std::string &name) {
        auto found = where.find(name);
        if (found != where.end()) remove(found->second);
    }

    void print() const {
        std::cout << order.size() << ' ' << used;
        for (const Track &track : order) std::cout << ' ' << track.name;
        std::cout << '\n';
    }
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    long long c, size;
    std::cin >> n >> c;
    Store store(c);
    std::string operation, name;
    while (n-- > 0) {
        std::cin >> operation >> name;
        if (operation == "play") {
            std::cin >> size;
            std::cout << store.play(name, size) << '\n';
        } else if (operation == "has") {
            std::cout << (store.has(name) ? "yes\n" : "no\n");
        } else {
            store.drop(name);
        }
    }
    store.print();
}
