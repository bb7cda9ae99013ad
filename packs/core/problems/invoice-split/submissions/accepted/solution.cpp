#include <algorithm>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int invoices;
    std::cin >> invoices;
    std::map<std::string, long long> balance;
    while (invoices--) {
        std::string payer, name;
        long long amount;
        int sharers;
        std::cin >> payer >> amount >> sharers;
        balance[payer] += amount;
        for (int place = 0; place < sharers; place++) {
            std::cin >> name;
            balance[name] -= amount / sharers + (place < amount % sharers ? 1 : 0);
        }
    }
    std::set<std::pair<long long, std::string>> debtors, creditors;  // minus the amount, name
    for (auto &[name, cents] : balance) {
        if (cents < 0) debtors.insert({cents, name});
        if (cents > 0) creditors.insert({-cents, name});
    }
    std::vector<std::tuple<std::string, std::string, long long>> transfers;
    while (!debtors.empty()) {
        auto [debt, debtor] = *debtors.begin();
        auto [claim, creditor] = *creditors.begin();
        debtors.erase(debtors.begin());
        creditors.erase(creditors.begin());
        long long paid = std::min(-debt, -claim);
        transfers.emplace_back(debtor, creditor, paid);
        if (debt + paid != 0) debtors.insert({debt + paid, debtor});
        if (claim + paid != 0) creditors.insert({claim + paid, creditor});
    }
    std::cout << transfers.size() << '\n';
    for (auto &[debtor, creditor, paid] : transfers) std::cout << debtor << ' ' << creditor << ' ' << paid << '\n';
}
