#include <iostream>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

using namespace std;
using u64 = unsigned long long;

static const u64 MOD = (1ULL << 61) - 1;
static const u64 BASE = 1000003ULL * 977;

static u64 mul(u64 a, u64 b) { return (u64)((unsigned __int128)a * b % MOD); }

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n, k;
    string text;
    cin >> n >> k >> text;
    int windows = n >= k ? n - k + 1 : 0;
    vector<u64> prefix(n + 1, 0), power(n + 1, 1);
    for (int i = 0; i < n; i++) {
        prefix[i + 1] = (mul(prefix[i], BASE) + (u64)text[i]) % MOD;
        power[i + 1] = mul(power[i], BASE);
    }
    auto mark = [&](int i) { return (prefix[i + k] + MOD - mul(prefix[i], power[k])) % MOD; };
    unordered_map<u64, int> first;
    vector<pair<int, int>> references;
    int indexed = 0;
    for (int i = 0; i < windows;) {
        for (; indexed + k <= i; indexed++) first.emplace(mark(indexed), indexed);
        auto found = first.find(mark(i));
        if (found != first.end() && text.compare(found->second, k, text, i, k) == 0) {
            references.push_back({i, found->second});
            i += k;
        } else {
            i++;
        }
    }
    cout << references.size() << ' ' << n - (long long)k * (long long)references.size() << '\n';
    for (auto &r : references) cout << r.first << ' ' << r.second << '\n';
}
