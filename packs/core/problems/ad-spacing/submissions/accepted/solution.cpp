#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

using namespace std;

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n;
    long long g;
    cin >> n >> g;
    vector<pair<long long, long long>> places(n);
    for (auto &place : places) cin >> place.first >> place.second;
    sort(places.begin(), places.end());
    // (sum, minus the number of ads) for the best choice among the first i places
    vector<pair<long long, long long>> best(n + 1, {0, 0});
    int free = 0;
    for (int i = 0; i < n; i++) {
        while (places[free].first + g <= places[i].first) free++;
        pair<long long, long long> taken = {best[free].first + places[i].second, best[free].second - 1};
        best[i + 1] = max(best[i], taken);
    }
    cout << best[n].first << ' ' << -best[n].second << '\n';
}
