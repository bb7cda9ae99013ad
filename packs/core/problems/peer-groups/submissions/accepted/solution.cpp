// Groups as lists: the smaller list is poured into the larger one.
#include <algorithm>
#include <iostream>
#include <tuple>
#include <vector>
using namespace std;

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n, m;
    cin >> n >> m;
    vector<tuple<long long, int, int>> log(m);
    for (auto& [t, a, b] : log) cin >> t >> a >> b;
    sort(log.begin(), log.end());
    vector<vector<int>> members(n + 1);
    vector<int> group(n + 1);
    for (int i = 1; i <= n; ++i) { group[i] = i; members[i] = {i}; }
    int groups = n;
    size_t largest = 1;
    long long last = 0;
    for (auto [t, a, b] : log) {
        int x = group[a], y = group[b];
        if (x == y) continue;
        if (members[x].size() < members[y].size()) swap(x, y);
        for (int machine : members[y]) { group[machine] = x; members[x].push_back(machine); }
        members[y].clear();
        largest = max(largest, members[x].size());
        --groups;
        last = t;
    }
    if (groups == 1) cout << "connected " << last << "\n";
    else cout << "split " << groups << " " << largest << "\n";
}
