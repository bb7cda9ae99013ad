#include <cstdio>
#include <functional>
#include <queue>
#include <vector>

int main() {
    long long count, percent, limit;
    if (scanf("%lld %lld %lld", &count, &percent, &limit) != 3) return 1;
    std::priority_queue<int> low;
    std::priority_queue<int, std::vector<int>, std::greater<int>> high;
    int alarms = 0;
    bool alarmed = false;
    for (long long measured = 1; measured <= count; measured++) {
        int latency;
        if (scanf("%d", &latency) != 1) return 1;
        low.push(latency);
        high.push(low.top());
        low.pop();
        if ((long long)low.size() * 100 < percent * measured) {
            low.push(high.top());
            high.pop();
        }
        bool above = low.top() > limit;
        if (above && !alarmed) alarms++;
        alarmed = above;
        printf("%d\n", low.top());
    }
    printf("%d\n", alarms);
}
