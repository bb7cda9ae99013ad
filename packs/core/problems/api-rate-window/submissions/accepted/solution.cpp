#include <algorithm>
#include <iostream>
#include <queue>
#include <string>
#include <unordered_map>
#include <vector>

struct Client {
    std::queue<long long> recent;
    long long rejected = 0, first = 0;
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    long long n, k, w, refused = 0;
    std::cin >> n >> k >> w;
    std::unordered_map<std::string, Client> clients;
    for (long long i = 0; i < n; i++) {
        long long t;
        std::string name;
        std::cin >> t >> name;
        Client &c = clients[name];
        while (!c.recent.empty() && c.recent.front() <= t - w) c.recent.pop();
        if ((long long)c.recent.size() < k) {
            c.recent.push(t);
        } else {
            if (c.rejected++ == 0) c.first = t;
            refused++;
        }
    }
    std::vector<std::pair<long long, std::string>> order;
    for (const auto &[name, c] : clients)
        if (c.rejected) order.emplace_back(-c.rejected, name);
    std::sort(order.begin(), order.end());
    std::cout << n - refused << ' ' << refused << '\n';
    for (const auto &[count, name] : order) std::cout << name << ' ' << -count << ' ' << clients[name].first << '\n';
}
