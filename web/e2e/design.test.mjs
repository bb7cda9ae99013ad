// A whole system-design round in a real browser: asked, estimated, drawn, stated, run, refuted, twisted, scored.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { add, designRound, drawThree, run, say } from "./design.mjs";
import { page, start } from "./program.mjs";

let program;
before(async () => {
  program = await start();
});
after(() => program.stop());

test("a design is drawn by keyboard alone, run, and its stated number refuted", async () => {
  const { page: tab, faults, context } = await page(program);
  await designRound(tab, program.origin);
  const told = await say(tab, "How many users are there, what latency is expected, and how large is the team?");
  assert.ok(told.length > 40, told);

  await drawThree(tab);
  assert.equal(await tab.locator(".canvas .part").count(), 3);
  assert.equal(await tab.getByText(/keeps? it from being run/).count(), 0);

  await say(tab, "I expect a p99 under 5 ms at 500 rps, because a request does almost nothing.");
  const refuted = await run(tab, "Run the design");
  assert.match(refuted, /You said “[^”]*p99 under 5 ms/);
  assert.match(refuted, /The run shows a P99 of \d/);
  await tab.getByRole("heading", { name: /^Measured/ }).waitFor();
  assert.match(await tab.locator(".results table").first().innerText(), /P99/);

  // The talk goes on until something happens to the design.
  for (let turn = 0; turn < 14 && (await tab.getByRole("button", { name: "Run it under the twist" }).count()) === 0; turn++) {
    await say(tab, "I underestimated the variance of the work: I would rather add a replica than a cache, because three people can run that, and I give up some money for it.");
  }
  const twisted = await run(tab, "Run it under the twist");
  assert.match(twisted, /With that happening|The run shows|Nothing was answered/);
  assert.ok((await tab.getByText("the run before").count()) > 0, "two runs stand side by side");

  await tab.getByRole("button", { name: "End round" }).click();
  await tab.getByRole("link", { name: "Read the scorecard" }).click();
  await tab.getByRole("heading", { name: /^The design:/ }).waitFor();
  assert.match(await tab.locator("main").innerText(), /p99 under 5 ms/);
  await tab.getByRole("link", { name: "Look through the round at the board" }).click();
  await tab.getByRole("heading", { name: "The round again" }).waitFor();
  await tab.locator("#moment").fill("6");
  await tab.locator(".canvas").waitFor();
  assert.deepEqual(faults, []);
  await context.close();
});

test("what was drawn survives a reload, freehand too", async () => {
  const { page: tab, faults, context } = await page(program);
  await designRound(tab, program.origin);
  await add(tab, "queue");
  await tab.getByText(/keeps? it from being run/).waitFor();
  await tab.reload();
  await tab.locator(".canvas .part").nth(1).waitFor();
  assert.match(await tab.locator(".canvas").innerText(), /Queue/);
  await tab.getByRole("button", { name: "Freehand" }).click();
  await tab.locator(".excalidraw canvas").first().waitFor({ timeout: 30_000 });
  await tab.locator('[data-testid="toolbar-rectangle"]').click({ force: true });
  const box = await tab.locator(".sketch").boundingBox();
  await tab.mouse.move(box.x + 220, box.y + 200);
  await tab.mouse.down();
  await tab.mouse.move(box.x + 340, box.y + 280, { steps: 4 });
  const stored = tab.waitForResponse((response) => response.url().includes("/sketch") && response.ok(), { timeout: 15_000 });
  await tab.mouse.up();
  await stored;
  assert.deepEqual(faults, []);
  await context.close();
});
