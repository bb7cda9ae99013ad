#include <cstring>
#include <iostream>
#include <string>
#include <unordered_set>
#include <vector>

using namespace std;

// One open container: its keys (for an object) and the component of the path that is being read.
struct Level {
    bool array;
    unordered_set<string> keys;
    long long index;
    string key;
};

struct Wrong {
    size_t at;
};

static bool digit(char c) { return c >= '0' && c <= '9'; }
static bool keychar(char c) { return digit(c) || (c >= 'a' && c <= 'z') || c == '_'; }

// The text ends with '\n', which is allowed nowhere.
struct Reader {
    const string &text;
    size_t at = 0;
    vector<Level> open;
    string out;
    long long pairs = 0;

    void need(bool right) {
        if (!right) throw Wrong{at};
    }
    void key() {
        Level &level = open.back();
        need(text[at] == '"');
        size_t start = ++at;
        while (keychar(text[at])) at++;
        need(text[at] == '"' && at > start);
        level.key = text.substr(start, at - start);
        need(level.keys.insert(level.key).second);
        at++;
        need(text[at] == ':');
        at++;
    }
    void scalar() {
        if (text[at] == '"') {
            at++;
            while (text[at] != '"') {
                need(text[at] != '\n');
                if (text[at] == '\\') {
                    at++;
                    need(text[at] == '"' || text[at] == '\\');
                }
                at++;
            }
            at++;
            return;
        }
        for (const char *word : {"true", "false", "null"}) {
            if (text[at] != word[0]) continue;
            for (size_t i = 0; i < strlen(word); i++, at++) need(text[at] == word[i]);
            return;
        }
        if (text[at] == '-') at++;
        need(digit(text[at]));
        if (text[at] == '0') {
            at++;
            return;
        }
        while (digit(text[at])) at++;
    }
    void emit(size_t start) {
        if (open.empty()) return;
        pairs++;
        for (size_t i = 0; i < open.size(); i++) {
            if (i) out += '.';
            out += open[i].array ? to_string(open[i].index) : open[i].key;
        }
        out += '=';
        out.append(text, start, at - start);
        out += '\n';
    }
    void run() {
        need(text[at] == '{');
        while (true) {
            size_t start = at;
            if (text.compare(at, 2, "{}") == 0 || text.compare(at, 2, "[]") == 0) {
                at += 2;
            } else if (text[at] == '{') {
                open.push_back({false, {}, 0, ""});
                at++;
                key();
                continue;
            } else if (text[at] == '[') {
                open.push_back({true, {}, 0, ""});
                at++;
                continue;
            } else {
                scalar();
            }
            emit(start);
            bool more = false;
            while (!open.empty() && !more) {
                if (text[at] == ',') {
                    at++;
                    if (open.back().array) open.back().index++;
                    else key();
                    more = true;
                } else {
                    need(text[at] == (open.back().array ? ']' : '}'));
                    at++;
                    open.pop_back();
                }
            }
            if (!more) break;
        }
        need(text[at] == '\n');
    }
};

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int count;
    cin >> count;
    while (count--) {
        string text;
        cin >> text;
        text += '\n';
        Reader reader{text};
        try {
            reader.run();
            cout << "ok " << reader.pairs << '\n' << reader.out;
        } catch (const Wrong &wrong) {
            cout << "error " << wrong.at << '\n';
        }
    }
}
