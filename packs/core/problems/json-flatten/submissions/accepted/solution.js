"use strict";

const lines = require("fs").readFileSync(0, "latin1").split("\n");
const WORDS = { t: "true", f: "false", n: "null" };

const isDigit = (c) => c >= "0" && c <= "9";
const isKey = (c) => (c >= "a" && c <= "z") || isDigit(c) || c === "_";

function flatten(text) {
  // A newline behind the text fits nowhere, so reading never runs over the end.
  text += "\n";
  let at = 0;
  const pairs = [];
  const open = []; // { keys: Set or null for an array, part: key or index }

  const need = (right) => {
    if (!right) throw at;
  };
  const readKey = () => {
    const level = open[open.length - 1];
    need(text[at] === '"');
    const start = ++at;
    while (isKey(text[at])) at++;
    const key = text.slice(start, at);
    need(text[at] === '"' && key !== "" && !level.keys.has(key));
    level.keys.add(key);
    level.part = key;
    at++;
    need(text[at] === ":");
    at++;
  };
  const scalar = () => {
    if (text[at] === '"') {
      at++;
      while (text[at] !== '"') {
        need(text[at] !== "\n");
        if (text[at] === "\\") {
          at++;
          need(text[at] === '"' || text[at] === "\\");
        }
        at++;
      }
      at++;
    } else if (text[at] in WORDS) {
      for (const letter of WORDS[text[at]]) {
        need(text[at] === letter);
        at++;
      }
    } else {
      if (text[at] === "-") at++;
      need(isDigit(text[at]));
      if (text[at] === "0") at++;
      else while (isDigit(text[at])) at++;
    }
  };

  need(text[at] === "{");
  for (;;) {
    const start = at;
    const two = text.slice(at, at + 2);
    if (two === "{}" || two === "[]") {
      at += 2;
    } else if (text[at] === "{") {
      open.push({ keys: new Set(), part: "" });
      at++;
      readKey();
      continue;
    } else if (text[at] === "[") {
      open.push({ keys: null, part: 0 });
      at++;
      continue;
    } else {
      scalar();
    }
    if (open.length > 0) pairs.push(open.map((level) => level.part).join(".") + "=" + text.slice(start, at));
    let more = false;
    while (open.length > 0 && !more) {
      const level = open[open.length - 1];
      if (text[at] === ",") {
        at++;
        if (level.keys === null) level.part++;
        else readKey();
        more = true;
      } else {
        need(text[at] === (level.keys === null ? "]" : "}"));
        at++;
        open.pop();
      }
    }
    if (!more) break;
  }
  need(text[at] === "\n");
  return pairs;
}

const out = [];
for (let i = 1; i <= Number(lines[0]); i++) {
  try {
    const pairs = flatten(lines[i]);
    out.push("ok " + pairs.length);
    for (const pair of pairs) out.push(pair);
  } catch (position) {
    if (typeof position !== "number") throw position;
    out.push("error " + position);
  }
}
console.log(out.join("\n"));
