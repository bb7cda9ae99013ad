"use strict";
// Sums stay below 2^53: at most 20 000 deposits of 10^9 units.
const tokens = require("fs").readFileSync(0, "utf8").split(/\s+/).filter(Boolean).map(Number);
let at = 0;
const count = tokens[at++], deposit = tokens[at++], cost = tokens[at++], lifetime = tokens[at++], most = tokens[at++];
const second = [], left = [];
let first = 0, balance = 0, failed = 0;
const out = [];
for (let i = 0; i < count; i++) {
  const now = tokens[at++], needed = tokens[at++];
  while (first < second.length && second[first] + lifetime <= now) {
    balance -= left[first];
    first++;
  }
  second.push(now);
  left.push(deposit);
  balance += deposit;
  const retries = Math.min(needed, most, Math.floor(balance / cost));
  let spend = retries * cost;
  balance -= spend;
  while (spend > 0) {
    const part = Math.min(spend, left[first]);
    left[first] -= part;
    spend -= part;
    if (left[first] === 0) first++;
  }
  if (retries < needed) failed++;
  out.push(retries);
}
out.push(failed);
console.log(out.join("\n"));
