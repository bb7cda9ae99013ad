#include <algorithm>
#include <cctype>
#include <iostream>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

struct Group {
    int count = 0;
    long long time = 0;
    int line = 0;
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::size_t k;
    std::cin >> n >> k;
    std::unordered_map<std::string, Group> groups;
    for (int line = 0; line < n; line++) {
        long long time;
        std::string level, message, pattern;
        std::cin >> time >> level;
        std::cin.get();
        std::getline(std::cin, message);
        if (level != "ERROR") continue;
        for (unsigned char c : message) {
            if (!std::isdigit(c)) pattern += c;
            else if (pattern.empty() || pattern.back() != '#') pattern += '#';
        }
        Group &group = groups[pattern];
        if (group.count++ == 0 || time < group.time) group.time = time, group.line = line;
    }
    std::vector<std::tuple<int, long long, int, std::string>> order;
    for (const auto &[pattern, g] : groups) order.emplace_back(-g.count, g.time, g.line, pattern);
    std::sort(order.begin(), order.end());
    if (order.size() > k) order.resize(k);
    std::cout << order.size() << '\n';
    for (const auto &[count, time, line, pattern] : order) std::cout << -count << ' ' << time << ' ' << pattern << '\n';
}
