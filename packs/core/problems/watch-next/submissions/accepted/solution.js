const lines = require("fs").readFileSync(0, "latin1").trimEnd().split("\n");
const [, count, me] = lines[0].split(" ");

const watched = new Map();
for (const line of lines.slice(1)) {
  const [viewer, title] = line.split(" ");
  if (!watched.has(viewer)) watched.set(viewer, new Set());
  watched.get(viewer).add(title);
}
const mine = watched.get(me) ?? new Set();
watched.delete(me);

const score = new Map();
for (const titles of watched.values()) {
  let shared = 0;
  for (const title of titles) if (mine.has(title)) shared++;
  if (shared === 0) continue;
  for (const title of titles) if (!mine.has(title)) score.set(title, (score.get(title) ?? 0) + shared);
}
const best = [...score].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, Number(count));
console.log([best.length, ...best.map(([title, points]) => `${title} ${points}`)].join("\n"));
