#include <algorithm>
#include <cstdio>
#include <vector>

int main() {
    int count;
    long long shifts, setup;
    if (scanf("%d %lld %lld", &count, &shifts, &setup) != 3) return 1;
    std::vector<long long> kind(count), work(count);
    long long low = 0, high = 0;
    for (int i = 0; i < count; i++) {
        if (scanf("%lld %lld", &kind[i], &work[i]) != 2) return 1;
        low = std::max(low, work[i]);
        high += work[i] + setup;
    }
    auto needed = [&](long long length) {
        long long used = 1, filled = 0;
        for (int i = 0; i < count; i++) {
            long long more = work[i] + (i > 0 && kind[i] != kind[i - 1] ? setup : 0);
            if (filled + more > length) {
                used++;
                filled = work[i];
            } else {
                filled += more;
            }
        }
        return used;
    };
    while (low < high) {
        long long middle = low + (high - low) / 2;
        if (needed(middle) <= shifts) high = middle;
        else low = middle + 1;
    }
    printf("%lld\n", low);
}
