// Counts users per bucket, then compares the plans only at the buckets where one of them changes its variant.
const lines = require("fs").readFileSync(0, "utf8").split("\n");
const [n, q] = lines[0].split(" ").map(Number);
const below = new Int32Array(10001);
for (let i = 1; i <= n; i++) {
  const product = Math.imul(Number(lines[i]), 2654435761) >>> 0; // the low 32 bits, exactly
  below[(product % 10000) + 1]++;
}
for (let b = 0; b < 10000; b++) below[b + 1] += below[b];
let old = [[10000, "off"]];
const out = [];
for (let i = n + 1; i <= n + q; i++) {
  const words = lines[i].split(" ");
  const plan = [];
  let end = 0;
  for (let w = 1; w + 1 < words.length; w += 2) plan.push([(end += Number(words[w + 1])), words[w]]);
  plan.push([10000, "off"]);
  const cuts = [...new Set([0, ...old.map((piece) => piece[0]), ...plan.map((piece) => piece[0])])].sort((a, b) => a - b);
  let changed = 0;
  for (let c = 0; c + 1 < cuts.length; c++) {
    const inside = (piece) => piece[0] > cuts[c];
    if (old.find(inside)[1] !== plan.find(inside)[1]) changed += below[cuts[c + 1]] - below[cuts[c]];
  }
  out.push(changed);
  old = plan;
}
if (out.length) console.log(out.join("\n"));
