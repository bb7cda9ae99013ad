"use strict";
const tokens = require("fs").readFileSync(0, "utf8").split(/\s+/).filter(Boolean);
let at = 0;
const units = Number(tokens[at++]), ruleCount = Number(tokens[at++]), questionCount = Number(tokens[at++]);
const children = Array.from({ length: units + 1 }, () => []);
for (let unit = 1; unit <= units; unit++) children[Number(tokens[at++])].push(unit);
const rules = Array.from({ length: units + 1 }, () => []);
for (let i = 0; i < ruleCount; i++, at += 3) rules[Number(tokens[at])].push([tokens[at + 1], tokens[at + 2]]);
const questions = Array.from({ length: units + 1 }, () => []);
for (let i = 0; i < questionCount; i++, at += 2) questions[Number(tokens[at])].push([tokens[at + 1], i]);

const deciding = new Map(); // action -> stack of [unit, kind]
const stackOf = (action) => {
  if (!deciding.has(action)) deciding.set(action, []);
  return deciding.get(action);
};
const answers = new Array(questionCount);
const todo = [children[0][0]];
while (todo.length > 0) {
  const unit = todo.pop();
  if (unit < 0) {
    for (const [action] of rules[-unit]) stackOf(action).pop();
    continue;
  }
  todo.push(-unit, ...children[unit]);
  for (const [action, kind] of rules[unit]) {
    const stack = stackOf(action), above = stack.at(-1);
    stack.push(above && "AD".includes(above[1]) ? above : [unit, kind]);
  }
  for (const [action, place] of questions[unit]) {
    const [by, kind] = stackOf(action).at(-1) ?? [0, "d"];
    answers[place] = `${"aA".includes(kind) ? "allow" : "deny"} ${by}`;
  }
}
console.log(answers.join("\n"));
