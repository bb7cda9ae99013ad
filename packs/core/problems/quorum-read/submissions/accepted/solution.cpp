#include <algorithm>
#include <iostream>
#include <string>
#include <unordered_map>
#include <vector>

using namespace std;

struct Entry {
    string value;
    int version = 0;
};

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n, w, r, q;
    cin >> n >> w >> r >> q;
    vector<char> up(n, 1);
    vector<unordered_map<string, Entry>> store(n);
    unordered_map<string, int> accepted;
    while (q--) {
        string kind;
        cin >> kind;
        if (kind == "up" || kind == "down") {
            int i;
            cin >> i;
            up[i - 1] = kind == "up";
            continue;
        }
        string key;
        cin >> key;
        vector<int> alive;
        for (int i = 0; i < n; i++)
            if (up[i]) alive.push_back(i);
        if (kind == "put") {
            string value;
            cin >> value;
            if ((int)alive.size() < w) {
                cout << "rejected\n";
                continue;
            }
            int version = ++accepted[key];
            for (int i : alive) store[i][key] = {value, version};
            cout << "stored " << version << '\n';
        } else if ((int)alive.size() < r) {
            cout << "unavailable\n";
        } else {
            alive.resize(r);
            Entry best;
            for (int i : alive) {
                auto found = store[i].find(key);
                if (found != store[i].end() && found->second.version > best.version) best = found->second;
            }
            if (best.version == 0) {
                cout << "missing\n";
                continue;
            }
            int behind = 0;
            for (int i : alive) {
                Entry &entry = store[i][key];
                if (entry.version < best.version) {
                    entry = best;
                    behind++;
                }
            }
            cout << best.value << ' ' << best.version << ' ' << behind << '\n';
        }
    }
}
