"use strict";

const numbers = require("fs").readFileSync(0, "latin1").split(/\s+/).map(Number);
const n = numbers[0];
const gap = numbers[1];
const places = [];
for (let i = 0; i < n; i++) places.push([numbers[2 + 2 * i], numbers[3 + 2 * i]]);
places.sort((a, b) => a[0] - b[0]);

// Sums stay far below 2^53, so plain numbers are exact.
const sum = [0];
const ads = [0];
let free = 0;
for (let i = 0; i < n; i++) {
  while (places[free][0] + gap <= places[i][0]) free++;
  const taken = sum[free] + places[i][1];
  const used = ads[free] + 1;
  if (taken > sum[i] || (taken === sum[i] && used < ads[i])) {
    sum.push(taken);
    ads.push(used);
  } else {
    sum.push(sum[i]);
    ads.push(ads[i]);
  }
}
console.log(`${sum[n]} ${ads[n]}`);
