// Rows as 64-bit masks of free seats, and a segment tree with the longest free run of each row.
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>
using namespace std;

int longest_run(uint64_t mask) {
    int length = 0;
    while (mask) { mask &= mask >> 1; ++length; }
    return length;
}

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int rows, seats, count;
    cin >> rows >> seats >> count;
    int size = 1;
    while (size < rows) size *= 2;
    vector<uint64_t> open(rows, (uint64_t(1) << seats) - 1);
    vector<int> best(2 * size, 0);
    for (int row = 0; row < rows; ++row) best[size + row] = seats;
    for (int node = size - 1; node >= 1; --node) best[node] = max(best[2 * node], best[2 * node + 1]);
    auto flip = [&](int row, int start, int length) {
        open[row] ^= ((uint64_t(1) << length) - 1) << start;
        int node = size + row;
        best[node] = longest_run(open[row]);
        for (node /= 2; node >= 1; node /= 2) best[node] = max(best[2 * node], best[2 * node + 1]);
    };
    struct Party { int row, start, length; };
    vector<Party> parties;
    string verb;
    for (int number; cin >> verb >> number;) {
        if (verb == "cancel") {
            if (number > (int)parties.size() || parties[number - 1].length == 0) { cout << "nothing\n"; continue; }
            Party& party = parties[number - 1];
            flip(party.row, party.start, party.length);
            party.length = 0;
            cout << "freed\n";
        } else if (best[1] < number) {
            parties.push_back({0, 0, 0});
            cout << "full\n";
        } else {
            int node = 1;
            while (node < size) node = best[2 * node] >= number ? 2 * node : 2 * node + 1;
            int row = node - size, start = 0;
            uint64_t want = (uint64_t(1) << number) - 1;
            while (((open[row] >> start) & want) != want) ++start;
            flip(row, start, number);
            parties.push_back({row, start, number});
            cout << row + 1 << ' ' << start + 1 << '\n';
        }
    }
}
