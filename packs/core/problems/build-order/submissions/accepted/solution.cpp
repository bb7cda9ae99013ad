#include <algorithm>
#include <functional>
#include <iostream>
#include <map>
#include <queue>
#include <set>
#include <sstream>
#include <string>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int m;
    std::cin >> m;
    std::string line, name;
    std::getline(std::cin, line);
    std::map<std::string, std::set<std::string>> needs; // in alphabetical order
    while (m-- > 0 && std::getline(std::cin, line)) {
        std::istringstream words(line);
        words >> name;
        name.pop_back();
        auto &own = needs[name];
        while (words >> name) {
            own.insert(name);
            needs[name];
        }
    }
    // number the services by name, so that comparing numbers compares names
    std::vector<std::string> names;
    std::map<std::string, int> number;
    for (const auto &entry : needs) {
        number[entry.first] = (int)names.size();
        names.push_back(entry.first);
    }
    const int n = (int)names.size();
    std::vector<std::vector<int>> depends(n), users(n);
    std::vector<int> missing(n), order;
    std::vector<bool> built(n);
    for (int s = 0; s < n; s++) {
        for (const auto &d : needs[names[s]]) {
            depends[s].push_back(number[d]);
            users[number[d]].push_back(s);
        }
        missing[s] = (int)depends[s].size();
    }
    std::priority_queue<int, std::vector<int>, std::greater<>> ready;
    for (int s = 0; s < n; s++)
        if (missing[s] == 0) ready.push(s);
    while (!ready.empty()) {
        int s = ready.top();
        ready.pop();
        built[s] = true;
        order.push_back(s);
        for (int u : users[s])
            if (--missing[u] == 0) ready.push(u);
    }
    if ((int)order.size() < n) {
        std::vector<int> path, place(n, -1);
        int s = int(std::find(built.begin(), built.end(), false) - built.begin());
        while (place[s] < 0) {
            place[s] = (int)path.size();
            path.push_back(s);
            for (int d : depends[s]) // ascending
                if (!built[d]) {
                    s = d;
                    break;
                }
        }
        order.assign(path.begin() + place[s], path.end());
        std::cout << "cycle ";
    } else {
        std::cout << "order ";
    }
    std::cout << order.size() << '\n';
    for (int s : order) std::cout << names[s] << '\n';
}
