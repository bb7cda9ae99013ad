// A trie whose nodes carry their three best terms.
#include <algorithm>
#include <array>
#include <iostream>
#include <string>
#include <unordered_map>
#include <vector>
using namespace std;

struct Node {
    array<int, 26> next{};
    vector<int> best;
};

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n;
    cin >> n;
    vector<Node> nodes(1);
    vector<string> terms;
    vector<long long> popularity;
    unordered_map<string, int> number;
    auto better = [&](int a, int b) {
        return popularity[a] != popularity[b] ? popularity[a] > popularity[b] : terms[a] < terms[b];
    };
    string kind, word;
    while (n-- > 0 && cin >> kind >> word) {
        if (kind == "hit") {
            long long count;
            cin >> count;
            auto [place, fresh] = number.try_emplace(word, (int)terms.size());
            if (fresh) { terms.push_back(word); popularity.push_back(0); }
            int term = place->second;
            popularity[term] += count;
            int at = 0;
            for (char c : word) {
                if (!nodes[at].next[c - 'a']) {
                    nodes[at].next[c - 'a'] = (int)nodes.size();
                    nodes.emplace_back();
                }
                at = nodes[at].next[c - 'a'];
                auto& best = nodes[at].best;
                if (find(best.begin(), best.end(), term) == best.end()) best.push_back(term);
                sort(best.begin(), best.end(), better);
                if (best.size() > 3) best.pop_back();
            }
        } else {
            int at = 0;
            for (char c : word) {
                at = nodes[at].next[c - 'a'];
                if (!at) break;
            }
            if (!at) { cout << "-\n"; continue; }
            for (size_t i = 0; i < nodes[at].best.size(); ++i) cout << (i ? " " : "") << terms[nodes[at].best[i]];
            cout << "\n";
        }
    }
}
