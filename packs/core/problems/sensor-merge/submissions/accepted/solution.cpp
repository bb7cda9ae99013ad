#include <cstdio>
#include <functional>
#include <queue>
#include <tuple>
#include <utility>
#include <vector>

int main() {
    int streams;
    if (scanf("%d", &streams) != 1) return 1;
    std::vector<std::vector<std::pair<int, int>>> readings(streams);
    std::vector<size_t> next(streams, 0);
    using Head = std::tuple<int, int, int>;  // second, stream, value
    std::priority_queue<Head, std::vector<Head>, std::greater<Head>> heap;
    auto advance = [&](int s) {
        if (next[s] == readings[s].size()) return;
        auto [second, value] = readings[s][next[s]++];
        heap.push({second, s, value});
    };
    for (int s = 0; s < streams; s++) {
        int count;
        if (scanf("%d", &count) != 1) return 1;
        while (count--) {
            int second, value;
            if (scanf("%d %d", &second, &value) != 2) return 1;
            if (!readings[s].empty() && readings[s].back().first == second) readings[s].back().second = value;
            else readings[s].push_back({second, value});
        }
        advance(s);
    }
    std::vector<std::pair<int, int>> merged;
    int disputed = 0;
    while (!heap.empty()) {
        auto [now, first, kept] = heap.top();
        bool differs = false;
        while (!heap.empty() && std::get<0>(heap.top()) == now) {
            auto [second, s, value] = heap.top();
            heap.pop();
            if (value != kept) differs = true;
            advance(s);
        }
        merged.push_back({now, kept});
        disputed += differs;
    }
    printf("%zu %d\n", merged.size(), disputed);
    for (auto [second, value] : merged) printf("%d %d\n", second, value);
}
