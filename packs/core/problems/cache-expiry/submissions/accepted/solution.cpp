#include <cstdio>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

int main() {
    int count, capacity;
    if (scanf("%d %d", &count, &capacity) != 2) return 1;
    std::set<std::tuple<long long, int, int>> order;  // expiry, number of the put, key
    std::unordered_map<int, std::pair<long long, int>> entries;
    int hits = 0, misses = 0, dropped = 0;
    auto remove = [&](int key) {
        auto found = entries.find(key);
        if (found == entries.end()) return;
        order.erase({found->second.first, found->second.second, key});
        entries.erase(found);
    };
    for (int number = 1; number <= count; number++) {
        char kind;
        long long now;
        int key;
        if (scanf(" %c %lld %d", &kind, &now, &key) != 3) return 1;
        while (!order.empty() && std::get<0>(*order.begin()) <= now) remove(std::get<2>(*order.begin()));
        if (kind == 'G') {
            auto found = entries.find(key);
            if (found == entries.end()) misses++;
            else hits++;
            printf("%d\n", found == entries.end() ? 0 : found->second.second);
            continue;
        }
        long long lifetime;
        if (scanf("%lld", &lifetime) != 1) return 1;
        remove(key);
        if (lifetime == 0) continue;
        if ((int)entries.size() == capacity) {
            remove(std::get<2>(*order.begin()));
            dropped++;
        }
        entries[key] = {now + lifetime, number};
        order.insert({now + lifetime, number, key});
    }
    printf("%d %d %d\n", hits, misses, dropped);
}
