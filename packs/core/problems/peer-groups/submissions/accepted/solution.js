// Binary search over the sorted log: how many of the first entries are needed until one search reaches everybody?
const data = require("fs").readFileSync(0, "utf8").split(/\s+/).map(Number);
const [n, m] = data;
const log = [];
for (let i = 0; i < m; i++) log.push(data.slice(2 + 3 * i, 5 + 3 * i));
log.sort((x, y) => x[0] - y[0]);

function sizes(count) {
  const latest = new Int32Array(n + 1).fill(-1); // link lists: the latest link of a machine, and the one before a link
  const earlier = new Int32Array(2 * count);
  for (let i = 0; i < count; i++) {
    const [, a, b] = log[i];
    earlier[2 * i] = latest[a];
    latest[a] = 2 * i;
    earlier[2 * i + 1] = latest[b];
    latest[b] = 2 * i + 1;
  }
  const seen = new Uint8Array(n + 1);
  const found = [];
  for (let first = 1; first <= n; first++) {
    if (seen[first]) continue;
    seen[first] = 1;
    const queue = [first];
    for (let i = 0; i < queue.length; i++)
      for (let link = latest[queue[i]]; link >= 0; link = earlier[link]) {
        const peer = log[link >> 1][link % 2 === 0 ? 2 : 1];
        if (!seen[peer]) {
          seen[peer] = 1;
          queue.push(peer);
        }
      }
    found.push(queue.length);
  }
  return found;
}

const end = sizes(m);
if (end.length > 1) {
  console.log("split " + end.length + " " + end.reduce((x, y) => Math.max(x, y)));
} else {
  let low = 0, high = m;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sizes(middle).length === 1) high = middle;
    else low = middle + 1;
  }
  console.log("connected " + (low === 0 ? 0 : log[low - 1][0]));
}
