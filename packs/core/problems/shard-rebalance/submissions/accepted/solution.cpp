#include <algorithm>
#include <iostream>
#include <iterator>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace std;

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    long long length;
    int n, m, q;
    cin >> length >> n >> m >> q;
    vector<pair<long long, long long>> keys(n);
    for (auto &key : keys) cin >> key.first >> key.second;
    sort(keys.begin(), keys.end());
    vector<long long> positions(n), sums(n + 1, 0);
    for (int i = 0; i < n; i++) {
        positions[i] = keys[i].first;
        sums[i + 1] = sums[i] + keys[i].second;
    }
    set<long long> shards;
    for (int i = 0; i < m; i++) {
        long long p;
        cin >> p;
        shards.insert(p);
    }
    // How many keys lie at positions up to p.
    auto upto = [&](long long p) { return upper_bound(positions.begin(), positions.end(), p) - positions.begin(); };
    while (q--) {
        string kind;
        long long here;
        cin >> kind >> here;
        shards.erase(here);
        auto next = shards.lower_bound(here);
        long long before = next == shards.begin() ? *shards.rbegin() : *prev(next);
        long long after = next == shards.end() ? *shards.begin() : *next;
        long long low = upto(before), high = upto(here);
        long long count = high - low, size = sums[high] - sums[low];
        if (before > here) {
            count += n;
            size += sums[n];
        }
        cout << count << ' ' << size << ' ' << after << '\n';
        if (kind == "add") shards.insert(here);
    }
}
