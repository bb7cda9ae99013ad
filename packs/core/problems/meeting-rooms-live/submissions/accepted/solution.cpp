#include <algorithm>
#include <iostream>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

using namespace std;

struct Line {
    char kind;
    string name;
    int a = 0, b = 0;
};

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int q;
    cin >> q;
    vector<Line> log(q);
    vector<int> minutes;
    for (auto &line : log) {
        string kind;
        cin >> kind;
        line.kind = kind[0];
        if (line.kind != 'a') cin >> line.name;
        if (line.kind == 'b') cin >> line.a >> line.b;
        if (line.kind == 'a') {
            cin >> line.a;
            minutes.push_back(line.a);
        }
    }
    sort(minutes.begin(), minutes.end());
    minutes.erase(unique(minutes.begin(), minutes.end()), minutes.end());
    int size = (int)minutes.size();
    vector<int> tree(size + 1, 0);
    auto place = [&](int minute) { return int(lower_bound(minutes.begin(), minutes.end(), minute) - minutes.begin()) + 1; };
    auto change = [&](int minute, int amount) {
        for (int at = place(minute); at <= size; at += at & -at) tree[at] += amount;
    };
    unordered_map<string, pair<int, int>> booked;
    for (auto &line : log) {
        if (line.kind == 'a') {
            int rooms = 0;
            for (int at = place(line.a); at > 0; at -= at & -at) rooms += tree[at];
            cout << rooms << '\n';
            continue;
        }
        auto found = booked.find(line.name);
        if (found != booked.end()) {
            change(found->second.first, -1);
            change(found->second.second, 1);
            booked.erase(found);
        }
        if (line.kind == 'b') {
            booked[line.name] = {line.a, line.b};
            change(line.a, 1);
            change(line.b, -1);
        }
    }
}
