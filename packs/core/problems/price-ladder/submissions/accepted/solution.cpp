#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <list>
#include <map>
#include <vector>

struct Order {
    long long left;
    int side;
    long long key;
};

int main() {
    int count;
    if (scanf("%d", &count) != 1) return 1;
    // Per side a ladder of price levels, each a list of operations in the order of arrival.
    std::map<long long, std::list<int>> ladder[2];
    std::vector<Order> orders(count + 1);
    std::vector<std::list<int>::iterator> place(count + 1);
    for (int number = 1; number <= count; number++) {
        char kind;
        if (scanf(" %c", &kind) != 1) return 1;
        if (kind == 'C') {
            int target;
            if (scanf("%d", &target) != 1) return 1;
            Order &o = orders[target];
            printf("%lld\n", o.left);
            if (o.left > 0) {
                auto level = ladder[o.side].find(o.key);
                level->second.erase(place[target]);
                if (level->second.empty()) ladder[o.side].erase(level);
                o.left = 0;
            }
            continue;
        }
        long long price, quantity;
        if (scanf("%lld %lld", &price, &quantity) != 2) return 1;
        int side = kind == 'B' ? 0 : 1;
        long long key = side == 0 ? -price : price, amount = 0, rest = quantity;
        auto &other = ladder[1 - side];
        while (rest > 0 && !other.empty() && other.begin()->first <= -key) {
            auto level = other.begin();
            Order &maker = orders[level->second.front()];
            long long part = std::min(rest, maker.left);
            maker.left -= part;
            rest -= part;
            amount += part * std::llabs(level->first);
            if (maker.left == 0) {
                level->second.pop_front();
                if (level->second.empty()) other.erase(level);
            }
        }
        orders[number] = {rest, side, key};
        if (rest > 0) {
            auto &level = ladder[side][key];
            place[number] = level.insert(level.end(), number);
        }
        printf("%lld %lld\n", quantity - rest, amount);
    }
    for (auto &side : ladder) {
        if (side.empty()) {
            puts("0 0");
            continue;
        }
        long long waiting = 0;
        for (int number : side.begin()->second) waiting += orders[number].left;
        printf("%lld %lld\n", std::llabs(side.begin()->first), waiting);
    }
}
