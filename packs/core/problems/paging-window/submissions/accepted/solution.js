"use strict";
// Sums stay below 2^53: at most 5000 pages of 10^9 units.
const tokens = require("fs").readFileSync(0, "utf8").split(/\s+/).filter(Boolean).map(Number);
const [count, pages, memory] = tokens;
const size = tokens.slice(3, 3 + pages);
const log = tokens.slice(3 + pages, 3 + pages + count).map((page) => page - 1);
const inside = new Array(pages).fill(0);
let used = 0, first = 0, best = 0, start = 0;
for (let last = 0; last < count; last++) {
  if (inside[log[last]]++ === 0) used += size[log[last]];
  while (used > memory) {
    if (--inside[log[first]] === 0) used -= size[log[first]];
    first++;
  }
  if (last - first + 1 > best) {
    best = last - first + 1;
    start = first + 1;
  }
}
console.log(`${best} ${start}`);
