// The price table in the browser: edited, refused with its place, used by runs, reset; and what was run before stays as it was.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { designRound, drawThree, run } from "./design.mjs";
import { page, start } from "./program.mjs";

let program;
before(async () => {
  program = await start();
});
after(() => program.stop());

const heading = (tab) => tab.locator("section.prices [role=status]").first();

async function axe(tab) {
  const found = await new AxeBuilder({ page: tab }).analyze();
  const serious = found.violations.filter((violation) => ["serious", "critical"].includes(violation.impact));
  assert.deepEqual(
    serious.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target).join(", ")}`),
    [],
  );
}

async function cost(tab) {
  const text = await tab.locator(".results tr").filter({ hasText: "cost a month" }).innerText();
  return Number(text.match(/(\d+)/)[1]);
}

test("prices are edited, priced into the next run, said by it, and reset", async () => {
  const { page: tab, faults, context } = await page(program);
  await designRound(tab, program.origin);
  const round = tab.url();
  await drawThree(tab);
  await run(tab, "Run the design");
  const shipped = await cost(tab);
  assert.match(await tab.locator(".results").innerText(), /Prices of \d{4}-\d\d-\d\d, as shipped/);

  await tab.goto(`${program.origin}/settings#prices`);
  await heading(tab).getByText("The table that ships").waitFor();
  await tab.getByLabel("Price: Database").fill("0.85");
  await tab.getByLabel("Source: Database").fill("Our contract of May");
  await tab.getByLabel("Noted on").fill("2026-05-04");
  await tab.getByRole("button", { name: "Use these prices" }).click();
  await heading(tab).getByText("Your own table").waitFor();
  assert.match(await heading(tab).innerText(), /noted on 2026-05-04/);
  await tab.reload();
  assert.equal(await tab.getByLabel("Source: Database").inputValue(), "Our contract of May");
  await axe(tab);

  await tab.goto(round);
  await tab.locator(".canvas .part").nth(2).waitFor();
  await run(tab, "Run the design");
  const own = await cost(tab);
  assert.match(await tab.locator(".results").innerText(), /Prices of 2026-05-04, your own/);
  assert.ok(own > shipped * 2, `${own} is not much more than ${shipped}`);

  // The first run keeps its figures and its table.
  const known = await tab.evaluate(async (path) => (await fetch(`/api${path}/board/comparable`)).json(), new URL(round).pathname);
  assert.deepEqual(
    known.runs.map((each) => [Math.round(each.cost_per_month), each.own_prices]),
    [
      [shipped, false],
      [own, true],
    ],
  );

  await tab.goto(`${program.origin}/settings#prices`);
  await tab.getByRole("button", { name: /^Back to the prices that ship/ }).click();
  await heading(tab).getByText("The table that ships").waitFor();
  assert.deepEqual(faults, []);
  await context.close();
});

test("a price file says what is wrong and on which line, and changes nothing then", async () => {
  const { page: tab, faults, context } = await page(program);
  await tab.goto(`${program.origin}/settings#prices`);
  await heading(tab).getByText("The table that ships").waitFor();
  const file = (text) => ({ name: "ours.yaml", mimeType: "application/yaml", buffer: Buffer.from(text) });
  const wrong = "date: 2026-02-30\ncurrency: EUR\nnote: ours\nprices:\n  service: {price: -1, per: core_hour}\n";
  await tab.getByLabel("Use a price file").setInputFiles(file(wrong));
  await tab.getByRole("alert").waitFor();
  assert.match(await tab.getByRole("alert").innerText(), /ours\.yaml:5:\d+.*below 0/s);
  assert.match(await heading(tab).innerText(), /The table that ships/);

  await tab.getByLabel("Use a price file").setInputFiles(file(wrong.replace("-1", "1").replace("02-30", "02-28")));
  await heading(tab).getByText("Your own table").waitFor();
  assert.equal(await tab.locator(".prices .rows li").count(), 1);

  // What the form gets wrong is told too, and a price that is no number is refused.
  await tab.getByLabel("Price: Service").fill("dear");
  await tab.getByRole("button", { name: "Use these prices" }).click();
  await tab.getByRole("alert").waitFor();
  assert.match(await tab.getByRole("alert").innerText(), /prices\/service\/price/);
  const download = tab.waitForEvent("download");
  await tab.getByRole("button", { name: "Download as a file" }).click();
  assert.equal((await download).suggestedFilename(), "prices.yaml");
  await tab.getByRole("button", { name: /^Back to the prices that ship/ }).click();
  await heading(tab).getByText("The table that ships").waitFor();
  assert.deepEqual(faults, []);
  await context.close();
});

test("the prices fit a phone, in the dark", async () => {
  const { page: tab, context } = await page(program, { colorScheme: "dark", viewport: { width: 390, height: 844 } });
  await tab.goto(`${program.origin}/settings#prices`);
  await heading(tab).waitFor();
  await axe(tab);
  assert.ok((await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)) <= 0);
  await context.close();
});
