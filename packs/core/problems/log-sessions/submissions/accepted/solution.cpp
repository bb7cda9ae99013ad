#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <tuple>
#include <vector>

int main() {
    int n;
    long long gap;
    if (std::scanf("%d %lld", &n, &gap) != 2) return 1;
    std::map<std::string, std::vector<long long>> requests;
    while (n-- > 0) {
        long long day, h, m, s;
        char user[16], path[32];
        if (std::scanf("%lld %lld:%lld:%lld %15s %31s", &day, &h, &m, &s, user, path) != 6) return 1;
        if (std::string(path) != "/health") requests[user].push_back(((day * 24 + h) * 60 + m) * 60 + s);
    }
    std::vector<std::tuple<long long, std::string, long long, int>> sessions;
    for (auto &[user, times] : requests) {
        std::sort(times.begin(), times.end());
        for (std::size_t from = 0, to; from < times.size(); from = to) {
            to = from + 1;
            while (to < times.size() && times[to] - times[to - 1] <= gap) to++;
            sessions.emplace_back(times[from], user, times[to - 1] - times[from], int(to - from));
        }
    }
    std::sort(sessions.begin(), sessions.end());
    std::printf("%zu\n", sessions.size());
    for (const auto &[start, user, duration, count] : sessions) {
        long long t = start % 86400;
        std::printf("%s %lld %02lld:%02lld:%02lld %lld %d\n", user.c_str(), start / 86400, t / 3600, t / 60 % 60, t % 60, duration, count);
    }
}
