import { expect, test } from "vitest";
import { fold, followQuote, onFollowed, wordsIn } from "./folding";

const sentence = "We pulled the launch on Friday because nobody had looked. ";

test("a short answer is shown whole", () => {
  expect(fold(sentence.repeat(20), [])).toBeNull();
  expect(fold("", [])).toBeNull();
});

test("a long one is folded behind a sentence", () => {
  const text = sentence.repeat(300);
  const at = fold(text, []);
  expect(at).not.toBeNull();
  expect(text.slice(0, at ?? 0)).toMatch(/looked\.$/);
  expect(wordsIn(text.slice(0, at ?? 0))).toBe(130);
});

test("speech without a full stop is folded between words", () => {
  const at = fold("and then ".repeat(400), []);
  expect("and then ".repeat(400).slice(0, at ?? 0)).toMatch(/(and|then)$/);
});

test("no evidence is cut in two", () => {
  const text = sentence.repeat(300);
  const at = fold(text, []) ?? 0;
  const range = { start: at - 5, end: at + 200 };
  expect(fold(text, [range])).toBe(at + 200);
});

test("a fold that would hide little is left out", () => {
  const text = sentence.repeat(31);
  expect(fold(text, [{ start: 10, end: text.length - 20 }])).toBeNull();
});

test("whoever follows quotations hears of each until they leave", () => {
  const heard: number[] = [];
  const leave = onFollowed(({ start }) => heard.push(start));
  followQuote({ answer: 0, start: 4 });
  leave();
  followQuote({ answer: 0, start: 9 });
  expect(heard).toEqual([4]);
});
