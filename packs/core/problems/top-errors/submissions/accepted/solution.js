const [first, ...lines] = require("fs").readFileSync(0, "latin1").trimEnd().split("\n");
const k = Number(first.split(" ")[1]);

const groups = new Map();
lines.forEach((text, line) => {
  const [, stamp, level, message] = /^(\d+) (\w+) (.*)$/.exec(text);
  if (level !== "ERROR") return;
  const pattern = message.replace(/\d+/g, "#");
  const time = Number(stamp);
  const group = groups.get(pattern);
  if (!group) {
    groups.set(pattern, { pattern, count: 1, time, line });
  } else {
    group.count++;
    if (time < group.time) Object.assign(group, { time, line });
  }
});
const top = [...groups.values()].sort((a, b) => b.count - a.count || a.time - b.time || a.line - b.line).slice(0, k);
console.log([top.length, ...top.map((g) => `${g.count} ${g.time} ${g.pattern}`)].join("\n"));
