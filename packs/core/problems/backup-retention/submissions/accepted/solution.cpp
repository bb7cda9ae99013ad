#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

using namespace std;

struct Snapshot {
    long long id, second, size;
    bool kept = false;
};

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int m, n;
    cin >> m >> n;
    vector<pair<long long, int>> rules(m);
    for (auto &rule : rules) cin >> rule.first >> rule.second;
    vector<Snapshot> all(n);
    for (auto &s : all) cin >> s.id >> s.second >> s.size;
    sort(all.begin(), all.end(), [](const Snapshot &a, const Snapshot &b) { return a.second != b.second ? a.second > b.second : a.id > b.id; });
    for (auto [length, keep] : rules) {
        long long last = -1;
        for (auto &s : all) {
            if (s.second / length == last) continue;
            if (keep-- == 0) break;
            last = s.second / length;
            s.kept = true;
        }
    }
    long long freed = 0;
    vector<long long> deleted;
    for (auto &s : all)
        if (!s.kept) {
            freed += s.size;
            deleted.push_back(s.id);
        }
    sort(deleted.begin(), deleted.end());
    cout << deleted.size() << ' ' << freed << '\n';
    for (size_t i = 0; i < deleted.size(); i++) cout << deleted[i] << (i + 1 < deleted.size() ? ' ' : '\n');
}
