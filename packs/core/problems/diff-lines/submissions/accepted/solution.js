// Counts what can be saved: keeping a line saves two steps, changing one saves one step.
const lines = require("fs").readFileSync(0, "utf8").split("\n");
const [n, m] = lines[0].split(" ").map(Number);
const before = lines.slice(1, 1 + n);
const after = lines.slice(1 + n, 1 + n + m);
const key = (line) => line.slice(0, line.indexOf("="));
const keysAfter = after.map(key);
let saved = new Int32Array(m + 1);
for (let i = 0; i < n; i++) {
  const next = new Int32Array(m + 1);
  const own = key(before[i]);
  for (let j = 0; j < m; j++) {
    let best = Math.max(saved[j + 1], next[j]);
    if (keysAfter[j] === own) best = Math.max(best, saved[j] + (before[i] === after[j] ? 2 : 1));
    next[j + 1] = best;
  }
  saved = next;
}
console.log(n + m - saved[m]);
