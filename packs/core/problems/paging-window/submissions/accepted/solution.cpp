#include <cstdio>
#include <vector>

int main() {
    int count, pages;
    long long memory;
    if (scanf("%d %d %lld", &count, &pages, &memory) != 3) return 1;
    std::vector<long long> size(pages + 1);
    for (int i = 1; i <= pages; i++)
        if (scanf("%lld", &size[i]) != 1) return 1;
    std::vector<int> log(count), inside(pages + 1, 0);
    for (int &page : log)
        if (scanf("%d", &page) != 1) return 1;
    long long used = 0;
    int first = 0, best = 0, start = 0;
    for (int last = 0; last < count; last++) {
        if (inside[log[last]]++ == 0) used += size[log[last]];
        while (used > memory) {
            if (--inside[log[first]] == 0) used -= size[log[first]];
            first++;
        }
        if (last - first + 1 > best) {
            best = last - first + 1;
            start = first + 1;
        }
    }
    printf("%d %d\n", best, start);
}
