import { expect, test } from "vitest";
import { codeAt } from "./Replay";

test("changes put the code together again, counted as JavaScript counts", () => {
  const moment = { seq: 0, at_ms: 0, said: null, replies: [], run: null, measured: null };
  const edit = (from: number, removed: number, inserted: string) => ({ ...moment, edit: { language: "python3", from, removed, inserted } });
  const made = codeAt([edit(0, 0, "a😀b"), { ...moment, edit: null }, edit(1, 2, "é"), edit(2, 1, "")]);
  expect(made.map((at) => at.code)).toEqual(["a😀b", "a😀b", "aéb", "aé"]);
});
