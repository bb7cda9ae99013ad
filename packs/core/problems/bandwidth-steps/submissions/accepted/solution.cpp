#include <algorithm>
#include <iostream>
#include <vector>
using namespace std;

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    long long n, capacity;
    cin >> n >> capacity;
    vector<pair<long long, long long>> steps;
    for (long long s, e, d; cin >> s >> e >> d;) {
        steps.push_back({s, d});
        steps.push_back({e + 1, -d});
    }
    sort(steps.begin(), steps.end());
    long long crowded = 0, most = 0, most_at = 0, now = 0;
    for (size_t i = 0; i < steps.size();) {
        long long minute = steps[i].first;
        while (i < steps.size() && steps[i].first == minute) now += steps[i++].second;
        if (now > most) { most = now; most_at = minute; }
        if (now > capacity) crowded += steps[i].first - minute;
    }
    cout << crowded << ' ' << most << ' ' << most_at << '\n';
}
