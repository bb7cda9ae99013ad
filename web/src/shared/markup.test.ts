import { expect, test } from "vitest";
import { type Finding, once, pieces } from "./markup";

const finding = (signal: Finding["signal"], start: number, end: number): Finding => ({
  signal,
  start,
  end,
  quote: "",
  confidence: 1,
  origin: "rule",
});

test("overlapping findings are cut at every border and nothing of the text is lost", () => {
  const text = "I decided 😀 to stop it";
  const cut = pieces(text, [finding("decision", 0, 12), finding("friction", 2, 20)]);
  expect(cut.map((piece) => piece.text).join("")).toBe(text);
  expect(cut.map((piece) => piece.findings.map((f) => f.signal))).toEqual([
    ["decision"],
    ["decision", "friction"],
    ["friction"],
    [],
  ]);
});

test("findings outside the text are left out", () => {
  expect(pieces("short", [finding("vague", 2, 99), finding("vague", 3, 3)])).toEqual([{ text: "short", findings: [] }]);
  expect(pieces("", [])).toEqual([]);
});

test("a note that stands twice is written once, with its count", () => {
  const notes = once([finding("vague", 0, 3), finding("slogan", 4, 6), finding("vague", 7, 9)]);
  expect(notes.map((note) => [note.finding.signal, note.times])).toEqual([
    ["vague", 2],
    ["slogan", 1],
  ]);
});
