// Buckets of all users sorted; each piece where old and new differ is counted with two binary searches.
#include <algorithm>
#include <iostream>
#include <string>
#include <vector>
using namespace std;

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n, q;
    cin >> n >> q;
    vector<int> buckets(n);
    for (auto& bucket : buckets) {
        unsigned long long id;
        cin >> id;
        bucket = (int)(id * 2654435761ULL % 4294967296ULL % 10000ULL);
    }
    sort(buckets.begin(), buckets.end());
    auto below = [&](int bucket) { return lower_bound(buckets.begin(), buckets.end(), bucket) - buckets.begin(); };
    using Plan = vector<pair<int, string>>;  // start of the piece and variant
    auto at = [](const Plan& plan, int bucket) -> const string& {
        size_t i = plan.size() - 1;
        while (plan[i].first > bucket) --i;
        return plan[i].second;
    };
    Plan old = {{0, "off"}};
    while (q--) {
        int k, start = 0;
        cin >> k;
        Plan plan;
        while (k--) {
            string name;
            int share;
            cin >> name >> share;
            plan.push_back({start, name});
            start += share;
        }
        plan.push_back({start, "off"});
        vector<int> cuts = {0, 10000};
        for (auto& piece : old) cuts.push_back(piece.first);
        for (auto& piece : plan) cuts.push_back(piece.first);
        sort(cuts.begin(), cuts.end());
        long changed = 0;
        for (size_t c = 0; c + 1 < cuts.size(); ++c)
            if (cuts[c] < cuts[c + 1] && at(old, cuts[c]) != at(plan, cuts[c])) changed += below(cuts[c + 1]) - below(cuts[c]);
        cout << changed << "\n";
        old = plan;
    }
}
