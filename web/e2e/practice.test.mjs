// Choosing what one is asked: from the library to the room, and back to try again.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { page, start } from "./program.mjs";

let program;
before(async () => {
  program = await start();
});
after(() => program.stop());

test("a problem is looked for, rehearsed by itself, and then offered again", async () => {
  const { page: tab, faults, context } = await page(program);
  await tab.goto(`${program.origin}/library`);
  await tab.getByRole("link", { name: "Problems and scenarios" }).click();
  await tab.getByRole("heading", { name: "Problems and scenarios" }).waitFor();
  const rows = tab.locator(".tasks > li");
  await rows.first().waitFor();
  const all = await rows.count();
  assert.ok(all >= 50, `${all} tasks`);
  await tab.getByLabel("Kind").selectOption("problem");
  await tab.getByLabel("Difficulty").selectOption("medium");
  const medium = await rows.count();
  assert.ok(medium > 0 && medium < all);
  await tab.getByLabel("Difficulty").selectOption("");
  await tab.getByLabel("Words").fill("playlist");
  await tab.waitForFunction(() => document.querySelectorAll(".tasks > li").length === 1);
  assert.match(tab.url(), /q=playlist/);
  await tab.getByRole("button", { name: /^Rehearse this: / }).click();
  await tab.locator(".editor .cm-content").waitFor();
  const session = await tab.evaluate(async () => (await fetch(`/api${location.pathname}`)).json());
  assert.equal(session.desk.problem, "lru-playlist");
  await tab.getByRole("button", { name: "End round" }).click();
  await tab.getByRole("link", { name: "Back to the loop" }).click();
  await tab.getByText("one round by itself").waitFor();
  assert.equal(await tab.locator(".rounds > li").count(), 1);

  await tab.goto(`${program.origin}/library/practice?before=yes`);
  await tab.getByText(/^Tried once, not solved/).waitFor();
  assert.equal(await rows.count(), 1);
  await tab.getByRole("button", { name: /^Retry: / }).click();
  await tab.locator(".editor .cm-content").waitFor();
  const again = await tab.evaluate(async () => (await fetch(`/api${location.pathname}`)).json());
  assert.equal(again.desk.problem, "lru-playlist");
  assert.notEqual(again.id, session.id);
  await tab.goto(`${program.origin}/library/practice?before=no`);
  await rows.first().waitFor();
  assert.equal(await rows.count(), all - 1);
  assert.deepEqual(faults, []);
  await context.close();
});

test("a scenario is chosen too, and nonsense finds nothing", async () => {
  const { page: tab, faults, context } = await page(program);
  await tab.goto(`${program.origin}/library/practice?kind=scenario`);
  await tab.getByRole("button", { name: /^Rehearse this: .*chat/i }).click();
  await tab.locator(".board").waitFor();
  const session = await tab.evaluate(async () => (await fetch(`/api${location.pathname}`)).json());
  assert.equal(session.board.scenario, "group-chat");
  await tab.goto(`${program.origin}/library/practice?q=zzzz`);
  await tab.getByText("Nothing passes all of that.").waitFor();
  await tab.getByRole("button", { name: "Clear the filters" }).click();
  await tab.locator(".tasks > li").first().waitFor();
  assert.deepEqual(faults, []);
  await context.close();
});
