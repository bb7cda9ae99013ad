#include <cstdio>
#include <cstdlib>
#include <vector>

int main() {
    int n, m, limit;
    if (scanf("%d %d %d", &n, &m, &limit) != 3) return 1;
    std::vector<int> a(n), b(m), matched(2 * limit + 1, 0);
    for (int &cue : a)
        if (scanf("%d", &cue) != 1) return 1;
    for (int &cue : b)
        if (scanf("%d", &cue) != 1) return 1;
    int start = 0;
    for (int cue : a) {
        while (start < m && b[start] < cue - limit) start++;
        for (int at = start; at < m && b[at] - cue <= limit; at++) matched[b[at] - cue + limit]++;
    }
    int best = 0;
    for (int x = -limit; x <= limit; x++) {
        int more = matched[x + limit] - matched[best + limit];
        if (more > 0 || (more == 0 && std::abs(x) < std::abs(best))) best = x;
    }
    printf("%d %d\n", best, matched[best + limit]);
}
