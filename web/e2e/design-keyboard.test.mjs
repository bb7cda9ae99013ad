// The canvas by keyboard: picked, moved, taken out, taken back.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { designRound, drawThree } from "./design.mjs";
import { page, start } from "./program.mjs";

let program;
before(async () => {
  program = await start();
});
after(() => program.stop());

test("a part is picked, moved, taken out and brought back without a mouse", async () => {
  const { page: tab, faults, context } = await page(program);
  await designRound(tab, program.origin);
  await drawThree(tab);
  const path = new URL(tab.url()).pathname;
  const at = () => tab.evaluate(async (path) => (await (await fetch(`/api${path}`)).json()).board.model.nodes.find((node) => node.id === "database").at, path);
  const before = await at();
  const node = tab.locator('.react-flow__node[data-id="database"]');
  await node.focus();
  await tab.keyboard.press("Escape");
  await node.focus();
  await tab.keyboard.press("Enter");
  await tab.locator("legend", { hasText: "Database" }).waitFor();
  const stored = tab.waitForResponse((response) => response.url().endsWith("/board") && response.ok());
  await tab.keyboard.press("ArrowDown");
  await stored;
  assert.ok((await at()).y > before.y, "the move is stored");
  await tab.keyboard.press("Delete");
  await tab.waitForFunction(() => document.querySelectorAll(".canvas .part").length === 2);
  await tab.getByRole("button", { name: "Undo" }).click();
  await tab.waitForFunction(() => document.querySelectorAll(".canvas .part").length === 3);
  assert.deepEqual(faults, []);
  await context.close();
});
