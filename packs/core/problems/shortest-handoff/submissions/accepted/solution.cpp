// Two plain searches: times from service 1, and times to service n over reversed calls.
// The ticket on call a -> b then gives from[a] + to[b].
#include <algorithm>
#include <iostream>
#include <limits>
#include <queue>
#include <vector>
using namespace std;
using Edge = pair<int, long long>;
const long long FAR = numeric_limits<long long>::max() / 4;

vector<long long> times(const vector<vector<Edge>>& graph, int start) {
    vector<long long> best(graph.size(), FAR);
    priority_queue<pair<long long, int>, vector<pair<long long, int>>, greater<>> heap;
    heap.push({0, start});
    best[start] = 0;
    while (!heap.empty()) {
        auto [d, v] = heap.top();
        heap.pop();
        if (d > best[v]) continue;
        for (auto [to, time] : graph[v])
            if (d + time < best[to]) { best[to] = d + time; heap.push({best[to], to}); }
    }
    return best;
}

int main() {
    int n, m;
    cin >> n >> m;
    vector<vector<Edge>> forward(n + 1), backward(n + 1);
    for (int i = 0; i < m; ++i) {
        int a, b;
        long long time;
        cin >> a >> b >> time;
        forward[a].push_back({b, time});
        backward[b].push_back({a, time});
    }
    auto from = times(forward, 1), to = times(backward, n);
    long long answer = from[n];
    for (int a = 1; a <= n; ++a)
        for (auto [b, time] : forward[a]) answer = min(answer, from[a] + to[b]);
    if (answer >= FAR) cout << "unreachable\n";
    else cout << answer << "\n";
}
