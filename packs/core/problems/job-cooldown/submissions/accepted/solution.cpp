#include <functional>
#include <iostream>
#include <queue>
#include <set>
#include <vector>
using namespace std;

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n, m;
    cin >> n >> m;
    vector<long long> rest(m);
    for (auto& r : rest) cin >> r;
    vector<int> type(n), follower(n, -1), last(m, -1);
    set<int> ready;
    for (int i = 0; i < n; ++i) {
        cin >> type[i];
        int& before = last[--type[i]];
        if (before < 0) ready.insert(i);
        else follower[before] = i;
        before = i;
    }
    using Rest = pair<long long, int>;
    priority_queue<Rest, vector<Rest>, greater<>> resting;
    vector<long long> started(n);
    for (long long minute = 0; !ready.empty() || !resting.empty(); ++minute) {
        if (ready.empty()) minute = max(minute, resting.top().first);
        while (!resting.empty() && resting.top().first <= minute) {
            ready.insert(resting.top().second);
            resting.pop();
        }
        int job = *ready.begin();
        ready.erase(ready.begin());
        started[job] = minute;
        if (follower[job] >= 0) resting.push({minute + rest[type[job]], follower[job]});
    }
    for (auto s : started) cout << s << "\n";
}
