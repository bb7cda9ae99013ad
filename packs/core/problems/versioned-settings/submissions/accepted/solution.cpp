#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <unordered_map>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    std::unordered_map<std::string, std::map<long long, std::string>> entries;
    while (n-- > 0) {
        std::string operation, key, value = "none";
        long long second;
        std::cin >> operation >> key >> second;
        auto &history = entries[key];
        if (operation == "get") {
            auto after = history.upper_bound(second);
            std::cout << (after == history.begin() ? value : std::prev(after)->second) << '\n';
        } else {
            if (operation == "set") std::cin >> value;
            history[second] = value;
        }
    }
}
