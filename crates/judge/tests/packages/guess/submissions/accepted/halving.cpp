#include <iostream>
#include <string>
int main() {
    int low = 1, high = 100;
    std::string reply;
    do {
        int middle = (low + high) / 2;
        std::cout << middle << std::endl;
        if (!(std::cin >> reply)) return 1;
        if (reply == "low") low = middle + 1;
        if (reply == "high") high = middle - 1;
    } while (reply != "right");
}
