#include <algorithm>
#include <cstdio>
#include <utility>
#include <vector>

struct Window {
    long long start, end;
    int requests;
};

int main() {
    int n;
    if (std::scanf("%d", &n) != 1) return 1;
    std::vector<std::pair<long long, long long>> requests;
    for (int i = 0; i < n; i++) {
        long long start, end;
        if (std::scanf("%lld %lld", &start, &end) != 2) return 1;
        if (start < end) requests.emplace_back(start, end);
    }
    std::sort(requests.begin(), requests.end());
    std::vector<Window> windows;
    for (auto [start, end] : requests) {
        if (!windows.empty() && start <= windows.back().end) {
            windows.back().end = std::max(windows.back().end, end);
            windows.back().requests++;
        } else {
            windows.push_back({start, end, 1});
        }
    }
    long long frozen = 0;
    for (const Window &w : windows) frozen += w.end - w.start;
    std::printf("%zu %lld\n", windows.size(), frozen);
    for (const Window &w : windows) std::printf("%lld %lld %d\n", w.start, w.end, w.requests);
}
