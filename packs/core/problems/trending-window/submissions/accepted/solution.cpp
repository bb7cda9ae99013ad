#include <iostream>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

using namespace std;

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n, w;
    cin >> n >> w;
    vector<string> plays(n);
    unordered_map<string, int> counts;
    set<pair<int, string>> ranking;     // (-count, title) of all titles in the window
    auto change = [&](const string &title, int amount) {
        int &count = counts[title];
        if (count > 0) ranking.erase({-count, title});
        count += amount;
        if (count > 0) ranking.insert({-count, title});
    };
    string leader;
    for (int i = 0; i < n; i++) {
        cin >> plays[i];
        change(plays[i], 1);
        if (i >= w) change(plays[i - w], -1);
        if (ranking.begin()->second != leader) {
            leader = ranking.begin()->second;
            cout << i + 1 << ' ' << leader << ' ' << -ranking.begin()->first << '\n';
        }
    }
}
