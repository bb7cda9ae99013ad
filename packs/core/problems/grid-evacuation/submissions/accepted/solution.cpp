#include <algorithm>
#include <cctype>
#include <iostream>
#include <queue>
#include <string>
#include <utility>
#include <vector>

using namespace std;

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int rows, cols;
    cin >> rows >> cols;
    vector<string> floor(rows);
    for (auto &line : floor) cin >> line;

    vector<vector<int>> nearest(rows, vector<int>(cols, -1)), distance(rows, vector<int>(cols, 0));
    queue<pair<int, int>> open;
    int exits = 0;
    for (int y = 0; y < rows; y++)
        for (int x = 0; x < cols; x++)
            if (floor[y][x] == 'E') {
                nearest[y][x] = exits++;
                open.push({y, x});
            }
    const int dy[] = {-1, 0, 0, 1}, dx[] = {0, -1, 1, 0};
    while (!open.empty()) {
        auto [y, x] = open.front();
        open.pop();
        for (int d = 0; d < 4; d++) {
            int v = y + dy[d], u = x + dx[d];
            if (v < 0 || u < 0 || v >= rows || u >= cols || floor[v][u] == '#' || nearest[v][u] >= 0) continue;
            nearest[v][u] = nearest[y][x];
            distance[v][u] = distance[y][x] + 1;
            open.push({v, u});
        }
    }
    long long trapped = 0, total = 0;
    vector<long long> people(exits, 0);
    vector<int> longest(exits, 0);
    for (int y = 0; y < rows; y++)
        for (int x = 0; x < cols; x++)
            if (isdigit((unsigned char)floor[y][x])) {
                int count = floor[y][x] - '0', number = nearest[y][x];
                if (number < 0) {
                    trapped += count;
                } else {
                    total += 1LL * count * distance[y][x];
                    people[number] += count;
                    longest[number] = max(longest[number], distance[y][x]);
                }
            }
    cout << trapped << ' ' << total << '\n';
    for (int e = 0; e < exits; e++) cout << people[e] << ' ' << longest[e] << '\n';
}
