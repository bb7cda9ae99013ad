#include <algorithm>
#include <cstdio>
#include <deque>
#include <utility>

int main() {
    long long count, deposit, cost, lifetime, most;
    if (scanf("%lld %lld %lld %lld %lld", &count, &deposit, &cost, &lifetime, &most) != 5) return 1;
    std::deque<std::pair<long long, long long>> live;  // second, units left
    long long balance = 0, failed = 0;
    while (count--) {
        long long now, needed;
        if (scanf("%lld %lld", &now, &needed) != 2) return 1;
        while (!live.empty() && live.front().first + lifetime <= now) {
            balance -= live.front().second;
            live.pop_front();
        }
        live.push_back({now, deposit});
        balance += deposit;
        long long retries = std::min({needed, most, balance / cost});
        long long spend = retries * cost;
        balance -= spend;
        while (spend > 0) {
            long long part = std::min(spend, live.front().second);
            live.front().second -= part;
            spend -= part;
            if (live.front().second == 0) live.pop_front();
        }
        if (retries < needed) failed++;
        printf("%lld\n", retries);
    }
    printf("%lld\n", failed);
}
