// Turns the filter into postfix order once, then runs it for each record.
#include <algorithm>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>
using namespace std;

struct Step { char kind; int field; string sign; long long bound; };  // kind: c(omparison), n(ot), a(nd), o(r)

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int count;
    cin >> count;
    string line;
    getline(cin, line);
    map<string, int> names;
    vector<map<int, long long>> records(count);
    auto field = [&](const string& name) { return names.try_emplace(name, (int)names.size()).first->second; };
    for (auto& record : records) {
        getline(cin, line);
        stringstream entries(line);
        for (string entry; entries >> entry;) {
            auto cut = entry.find('=');
            record[field(entry.substr(0, cut))] = stoll(entry.substr(cut + 1));
        }
    }
    vector<Step> steps;
    vector<char> waiting;
    auto rank = [](char kind) { return kind == 'n' ? 3 : kind == 'a' ? 2 : kind == 'o' ? 1 : 0; };
    auto flush = [&](int least) {
        while (!waiting.empty() && waiting.back() != '(' && rank(waiting.back()) >= least) {
            steps.push_back({waiting.back(), 0, "", 0});
            waiting.pop_back();
        }
    };
    for (string token; cin >> token;) {
        if (token == "(") waiting.push_back('(');
        else if (token == "not") waiting.push_back('n');
        else if (token == ")") { flush(0); waiting.pop_back(); }
        else if (token == "and") { flush(2); waiting.push_back('a'); }
        else if (token == "or") { flush(1); waiting.push_back('o'); }
        else {
            string sign;
            long long bound;
            cin >> sign >> bound;
            steps.push_back({'c', field(token), sign, bound});
        }
    }
    flush(0);
    for (auto& record : records) {
        vector<bool> values;
        for (auto& step : steps) {
            if (step.kind == 'c') {
                auto it = record.find(step.field);
                bool ok = false;
                if (it != record.end()) {
                    long long v = it->second, b = step.bound;
                    ok = step.sign == "<" ? v < b : step.sign == "<=" ? v <= b : step.sign == ">" ? v > b : step.sign == ">=" ? v >= b : step.sign == "=" ? v == b : v != b;
                }
                values.push_back(ok);
            } else if (step.kind == 'n') {
                values.back() = !values.back();
            } else {
                bool right = values.back();
                values.pop_back();
                bool left = values.back();
                values.back() = step.kind == 'a' ? left && right : left || right;
            }
        }
        cout << (values[0] ? "keep" : "drop") << "\n";
    }
}
