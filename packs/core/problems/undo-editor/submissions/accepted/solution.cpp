#include <algorithm>
#include <iostream>
#include <string>
#include <vector>
using namespace std;

string before_cursor, behind_cursor;  // the second one is stored reversed

struct Step { int moved; string removed, typed; };  // first move (negative: left), then remove, then type

void shift_by(int distance) {
    string& from = distance < 0 ? before_cursor : behind_cursor;
    string& to = distance < 0 ? behind_cursor : before_cursor;
    for (int i = abs(distance); i > 0; --i) {
        to.push_back(from.back());
        from.pop_back();
    }
}

void run(const Step& step) {
    shift_by(step.moved);
    before_cursor.resize(before_cursor.size() - step.removed.size());
    before_cursor += step.typed;
}

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int q;
    cin >> q;
    vector<Step> steps;
    size_t now = 0;  // steps before this index are in force
    string kind;
    while (cin >> kind) {
        if (kind == "show") {
            size_t a = min<size_t>(10, before_cursor.size()), b = min<size_t>(10, behind_cursor.size());
            string right = behind_cursor.substr(behind_cursor.size() - b);
            cout << before_cursor.substr(before_cursor.size() - a) << '|' << string(right.rbegin(), right.rend()) << '\n';
        } else if (kind == "undo") {
            if (now > 0) {
                const Step& step = steps[--now];
                run({-step.moved, step.typed, step.removed});
            }
        } else if (kind == "redo") {
            if (now < steps.size()) run(steps[now++]);
        } else {
            Step step{0, "", ""};
            if (kind == "type") {
                cin >> step.typed;
            } else {
                int k;
                cin >> k;
                if (kind == "back") step.removed = before_cursor.substr(before_cursor.size() - min<size_t>(k, before_cursor.size()));
                else step.moved = kind == "left" ? -min<int>(k, before_cursor.size()) : min<int>(k, behind_cursor.size());
            }
            if (step.moved || !step.removed.empty() || !step.typed.empty()) {
                run(step);
                steps.resize(now);
                steps.push_back(step);
                ++now;
            }
        }
    }
}
