import { expect, test } from "vitest";
import { fits, type Task } from "./Practice";

const tried = { times: 1, finished: 1, solved: false, session: "s", at: 0, open: false };
const lru: Task = { kind: "problem", id: "lru-playlist", title: "Playlist", minutes: 30, difficulty: "hard", topics: ["hash_map"], text: "", tried };

test("a task passes only what it fits in every respect", () => {
  expect(fits(lru, {})).toBe(true);
  expect(fits(lru, { q: "PLAY hash map", kind: "problem", difficulty: "hard", topic: "hash_map", before: "yes" })).toBe(true);
  for (const chosen of [{ q: "queue" }, { kind: "scenario" }, { difficulty: "easy" }, { topic: "graphs" }, { before: "no" }]) expect(fits(lru, chosen)).toBe(false);
});

test("what was solved needs no other try, what was not does", () => {
  expect(fits(lru, { before: "retry" })).toBe(true);
  expect(fits({ ...lru, tried: { ...tried, solved: true } }, { before: "retry" })).toBe(false);
  expect(fits({ ...lru, tried: null }, { before: "retry" })).toBe(false);
});
