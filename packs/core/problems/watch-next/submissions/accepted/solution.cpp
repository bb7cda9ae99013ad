#include <algorithm>
#include <iostream>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, k;
    std::string me, viewer, title;
    std::cin >> n >> k >> me;
    std::unordered_map<std::string, std::unordered_set<std::string>> watched;
    while (n-- > 0) {
        std::cin >> viewer >> title;
        watched[viewer].insert(title);
    }
    const auto mine = watched[me];
    std::unordered_map<std::string, long long> score;
    for (const auto &[who, titles] : watched) {
        if (who == me) continue;
        long long shared = 0;
        for (const auto &t : titles) shared += mine.count(t);
        if (shared == 0) continue;
        for (const auto &t : titles)
            if (!mine.count(t)) score[t] += shared;
    }
    std::vector<std::pair<long long, std::string>> order;
    for (const auto &[t, s] : score) order.emplace_back(-s, t);
    std::sort(order.begin(), order.end());
    if ((int)order.size() > k) order.resize(k);
    std::cout << order.size() << '\n';
    for (const auto &[s, t] : order) std::cout << t << ' ' << -s << '\n';
}
