// Two designs side by side: a second one during the round, the reference designs only after it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { designRound, drawThree, run, set } from "./design.mjs";
import { page, start } from "./program.mjs";

let program;
before(async () => {
  program = await start();
});
after(() => program.stop());

async function axe(tab) {
  const found = await new AxeBuilder({ page: tab }).analyze();
  const serious = found.violations.filter((violation) => ["serious", "critical"].includes(violation.impact));
  assert.deepEqual(
    serious.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target).join(", ")}`),
    [],
  );
}

test("a second design is duplicated, changed, and run with the same chance", async () => {
  const { page: tab, faults, context } = await page(program);
  await designRound(tab, program.origin);
  await drawThree(tab, { rate: "500", replicas: "2" });
  await tab.getByRole("button", { name: "Second design" }).click();
  await tab.getByRole("button", { name: "Duplicate the design" }).click();
  await tab.getByRole("button", { name: "Run both" }).waitFor();
  await tab.getByLabel("Pick").selectOption({ label: "Service" });
  await set(tab, "Replicas", "4");
  await tab.getByText("Stored.", { exact: true }).waitFor();

  // It survives a reload.
  await tab.reload();
  await tab.getByRole("button", { name: "Second design" }).click();
  await tab.getByLabel("Pick").selectOption({ label: "Service" });
  assert.equal(await tab.locator(".fields").getByLabel("Replicas", { exact: true }).inputValue(), "4");

  await tab.getByRole("button", { name: "Run both" }).click();
  await tab.getByRole("heading", { name: "In what they differ" }).waitFor({ timeout: 60_000 });
  assert.deepEqual(await tab.locator(".differences li").allInnerTexts(), ["Service replicas: 2 → 4"]);
  const rows = await tab.locator("table.both").first().locator("tbody tr").allInnerTexts();
  const row = (name) => rows.find((text) => text.includes(name));
  assert.match(row("arrivals a second"), /the same/, "both met the same arrivals");
  assert.match(row("median"), /−.*better/s, "four replicas answer sooner than two, told from chance by pairs");
  assert.match(row("cost a month"), /\+\d+.*worse/s);
  assert.equal(await tab.locator(".comparison .canvas").count(), 2);
  await axe(tab);

  // On a phone the table is scrolled in its place, the page is not.
  const wide = tab.viewportSize();
  await tab.setViewportSize({ width: 390, height: 844 });
  assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), 390);
  await axe(tab);
  await tab.setViewportSize(wide);

  // Both are runs of the round; the interviewer holds the first alone against what was said.
  const known = await tab.evaluate(async (path) => (await fetch(`/api${path}/board/comparable`)).json(), new URL(tab.url()).pathname);
  assert.deepEqual(
    known.runs.map((each) => each.name),
    ["Run 1", "Second design, run 1"],
  );
  assert.deepEqual(known.references, []);
  // What was measured of the two is an event of the round, after both runs.
  const { moments } = await tab.evaluate(async (path) => (await fetch(`/api${path}/board/replay`)).json(), new URL(tab.url()).pathname);
  assert.ok(moments.at(-1).seq > known.runs[1].seq && moments.at(-1).run === null, JSON.stringify(moments.at(-1)));

  // The scorecard credits having compared, with what was measured.
  await tab.getByRole("button", { name: "End round" }).click();
  await tab.getByRole("link", { name: "Read the scorecard" }).click();
  await tab.getByText("Second design, run 1 held against Run 1, under the same chance").waitFor();
  assert.match(await tab.locator("main").innerText(), /median \d+ ms rather than \d+ ms/);
  assert.deepEqual(faults, []);
  await context.close();
});

test("the reference designs are shown when the round is over, and not before", async () => {
  const { page: tab, faults, context } = await page(program);
  await designRound(tab, program.origin);
  const path = new URL(tab.url()).pathname;
  await drawThree(tab);
  await run(tab, "Run the design");
  const scenario = await tab.evaluate(async (path) => (await (await fetch(`/api${path}`)).json()).board.scenario, path);
  const refused = await tab.evaluate(
    async ({ path, scenario }) => {
      const { scenario: held } = await (await fetch(`/api/scenarios/${scenario}`)).json();
      const { runs } = await (await fetch(`/api${path}/board/comparable`)).json();
      const body = { left: { of: "run", seq: runs[0].seq }, right: { of: "reference", design: held.designs[0].id } };
      const reply = await fetch(`/api${path}/board/comparisons`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
      return { status: reply.status, message: (await reply.json()).message };
    },
    { path, scenario },
  );
  assert.equal(refused.status, 409);
  assert.match(refused.message, /when the round is over/);

  await tab.getByRole("button", { name: "End round" }).click();
  await tab.getByRole("link", { name: "Look through the round" }).first().click();
  await tab.getByLabel("Second", { exact: true }).waitFor();
  assert.ok((await tab.getByLabel("Second", { exact: true }).locator("optgroup[label='Reference designs'] option").count()) >= 2);
  await tab.getByRole("button", { name: "Compare" }).click();
  await tab.getByRole("heading", { name: "In what they differ" }).waitFor({ timeout: 60_000 });
  assert.ok((await tab.locator(".differences li").count()) > 3);
  assert.match(await tab.locator(".comparison").innerText(), /pairs of replications/);
  await axe(tab);
  assert.deepEqual(faults, []);
  await context.close();
});

test("two designs side by side fit a phone, in the dark", async () => {
  const { page: tab, context } = await page(program, { colorScheme: "dark", viewport: { width: 390, height: 844 }, reducedMotion: "reduce" });
  await designRound(tab, program.origin);
  await drawThree(tab);
  await run(tab, "Run the design");
  await run(tab, "Run the design");
  await tab.getByRole("button", { name: "Compare" }).click();
  await tab.getByText("In nothing: parts, links and parameters are the same.").waitFor({ timeout: 60_000 });
  await axe(tab);
  assert.ok((await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)) <= 0);
  await context.close();
});
