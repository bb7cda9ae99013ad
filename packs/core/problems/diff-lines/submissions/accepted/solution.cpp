// Table over suffixes of both files.
#include <algorithm>
#include <iostream>
#include <string>
#include <vector>
using namespace std;

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n, m;
    cin >> n >> m;
    vector<string> old_lines(n), new_lines(m);
    for (auto& line : old_lines) cin >> line;
    for (auto& line : new_lines) cin >> line;
    auto key = [](const string& line) { return line.substr(0, line.find('=')); };
    vector<string> old_keys(n), new_keys(m);
    for (int i = 0; i < n; ++i) old_keys[i] = key(old_lines[i]);
    for (int j = 0; j < m; ++j) new_keys[j] = key(new_lines[j]);
    vector<vector<int>> steps(n + 1, vector<int>(m + 1));
    for (int i = n; i >= 0; --i)
        for (int j = m; j >= 0; --j) {
            if (i == n || j == m) { steps[i][j] = (n - i) + (m - j); continue; }
            int best = 1 + min(steps[i + 1][j], steps[i][j + 1]);
            if (old_lines[i] == new_lines[j]) best = min(best, steps[i + 1][j + 1]);
            else if (old_keys[i] == new_keys[j]) best = min(best, steps[i + 1][j + 1] + 1);
            steps[i][j] = best;
        }
    cout << steps[0][0] << "\n";
}
