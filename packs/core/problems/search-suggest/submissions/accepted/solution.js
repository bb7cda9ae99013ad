// Map from prefix to its three best terms.
const lines = require("fs").readFileSync(0, "utf8").split("\n");
const count = Number(lines[0]);
const popularity = new Map();
const top = new Map();
const better = (a, b) => popularity.get(b) - popularity.get(a) || (a < b ? -1 : a > b ? 1 : 0);
const out = [];
for (let i = 1; i <= count; i++) {
  const [kind, word, times] = lines[i].split(" ");
  if (kind === "ask") {
    out.push((top.get(word) ?? ["-"]).join(" "));
    continue;
  }
  popularity.set(word, (popularity.get(word) ?? 0) + Number(times));
  for (let length = 1; length <= word.length; length++) {
    const prefix = word.slice(0, length);
    let best = top.get(prefix);
    if (!best) top.set(prefix, (best = []));
    if (!best.includes(word)) best.push(word);
    best.sort(better);
    if (best.length > 3) best.pop();
  }
}
if (out.length) console.log(out.join("\n"));
