#include <algorithm>
#include <iostream>
#include <string>
#include <unordered_map>
#include <vector>

using namespace std;

struct Plan {
    long long capacity, amount, period;
};

struct Bucket {
    long long tokens, refills;
};

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    Plan standard;
    int m, n;
    cin >> standard.capacity >> standard.amount >> standard.period >> m >> n;
    unordered_map<string, Plan> plans;
    for (int i = 0; i < m; i++) {
        string name;
        Plan plan;
        cin >> name >> plan.capacity >> plan.amount >> plan.period;
        plans[name] = plan;
    }
    unordered_map<string, Bucket> buckets;
    int passed = 0, dropped = 0;
    vector<int> wrong;
    for (int i = 1; i <= n; i++) {
        long long t, cost;
        string name, decision;
        cin >> t >> name >> cost >> decision;
        auto own = plans.find(name);
        const Plan &plan = own == plans.end() ? standard : own->second;
        Bucket &bucket = buckets.try_emplace(name, Bucket{plan.capacity, 0}).first->second;
        // At most 10^12 refills of 10^6 tokens: this fits into 64 bits.
        bucket.tokens = min(plan.capacity, bucket.tokens + (t / plan.period - bucket.refills) * plan.amount);
        bucket.refills = t / plan.period;
        bool pass = bucket.tokens >= cost;
        if (pass) bucket.tokens -= cost;
        if (pass != (decision == "pass")) {
            wrong.push_back(i);
            (pass ? dropped : passed)++;
        }
    }
    cout << passed << ' ' << dropped << '\n';
    for (size_t i = 0; i < wrong.size(); i++) cout << wrong[i] << (i + 1 < wrong.size() ? ' ' : '\n');
}
