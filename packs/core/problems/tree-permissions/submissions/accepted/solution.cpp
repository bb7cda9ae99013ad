#include <cctype>
#include <iostream>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int units, rule_count, question_count;
    std::cin >> units >> rule_count >> question_count;
    std::vector<std::vector<int>> children(units + 1);
    for (int unit = 1; unit <= units; unit++) {
        int parent;
        std::cin >> parent;
        children[parent].push_back(unit);
    }
    std::unordered_map<std::string, int> names;
    auto id = [&](const std::string &name) { return names.emplace(name, (int)names.size()).first->second; };
    std::vector<std::vector<std::pair<int, char>>> rules(units + 1);
    std::string action;
    while (rule_count--) {
        int unit;
        char kind;
        std::cin >> unit >> action >> kind;
        rules[unit].push_back({id(action), kind});
    }
    std::vector<std::vector<std::pair<int, int>>> questions(units + 1);
    for (int place = 0; place < question_count; place++) {
        int unit;
        std::cin >> unit >> action;
        questions[unit].push_back({id(action), place});
    }
    std::vector<std::vector<std::pair<int, char>>> deciding(names.size());
    std::vector<std::pair<int, char>> answers(question_count, {0, 'd'});
    std::vector<int> todo = {children[0][0]};
    while (!todo.empty()) {
        int unit = todo.back();
        todo.pop_back();
        if (unit < 0) {  // leave this unit
            for (auto [a, kind] : rules[-unit]) deciding[a].pop_back();
            continue;
        }
        todo.push_back(-unit);
        for (int child : children[unit]) todo.push_back(child);
        for (auto [a, kind] : rules[unit]) {
            auto &stack = deciding[a];
            if (!stack.empty() && std::isupper(stack.back().second)) stack.push_back(std::pair(stack.back()));
            else stack.push_back({unit, kind});
        }
        for (auto [a, place] : questions[unit])
            if (!deciding[a].empty()) answers[place] = deciding[a].back();
    }
    for (auto [by, kind] : answers) std::cout << (std::tolower(kind) == 'a' ? "allow " : "deny ") << by << '\n';
}
