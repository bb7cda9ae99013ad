#include <cstdio>
#include <queue>
#include <utility>
#include <vector>

int main() {
    long long n, w, p;
    if (std::scanf("%lld %lld %lld", &n, &w, &p) != 3) return 1;
    std::queue<long long> normal;
    long long sum = 0;
    std::vector<std::pair<int, long long>> spikes;
    for (int i = 1; i <= n; i++) {
        long long x;
        if (std::scanf("%lld", &x) != 1) return 1;
        if ((long long)normal.size() == w) {
            // at most 1e9 * 5e4 * 1e4 = 5e17 on either side
            if (x * w * 100 > p * sum) {
                spikes.emplace_back(i, x);
                continue;
            }
            sum -= normal.front();
            normal.pop();
        }
        normal.push(x);
        sum += x;
    }
    std::printf("%zu\n", spikes.size());
    for (auto [at, x] : spikes) std::printf("%d %lld\n", at, x);
}
