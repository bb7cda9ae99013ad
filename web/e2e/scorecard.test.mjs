// What a scorecard shows of long answers, of answers given twice, and of none.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { answer, page, start } from "./program.mjs";

let program;
before(async () => {
  program = await start();
});
after(() => program.stop());

async function post(tab, path, body) {
  return tab.evaluate(
    async ([path, body]) => {
      const headers = { "Content-Type": "application/json" };
      const reply = await fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
      if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
      return reply.json();
    },
    [path, body],
  );
}

// A behavioural round with these answers, ended.
async function held(tab, told) {
  const loop = await tab.evaluate(async () => (await fetch("/api/loops/engineer")).json());
  const rehearsal = await post(tab, "/api/rehearsals", { loop: "engineer", persona: loop.personas[0].id, level: loop.levels[0].id, mode: "interview" });
  const session = await post(tab, `/api/rehearsals/${rehearsal.id}/sessions`, { round_id: "behavioural", seed: 5 });
  let { seq } = session;
  for (const event of [...told.map((text) => ({ type: "answer", text, delivery: "typed" })), { type: "end" }]) {
    ({ seq } = await post(tab, `/api/sessions/${session.id}/events`, { seq, event }));
  }
  return session.id;
}

test("a long answer is folded, unfolds by keyboard, and where a quotation is followed", async () => {
  const { page: tab, faults, context } = await page(program);
  const filler = Array.from({ length: 260 }, (_, day) => `On day ${day} we looked at the board and talked about what the depot had sent us.`);
  const story = "In the end I decided to pull the launch, although the head of sales told me that I was costing him the quarter.";
  const id = await held(tab, [[...filler, story].join(" ")]);
  await tab.goto(`${program.origin}/sessions/${id}/scorecard`);
  await tab.getByRole("heading", { name: "The transcript, marked up" }).waitFor();
  const height = () => tab.evaluate(() => document.documentElement.scrollHeight);
  const folded = await height();
  assert.ok(folded < 4_000, `${folded} px`);
  const fold = tab.locator("button.fold");
  if (process.env.GREENROOM_SHOTS) await tab.screenshot({ path: `${process.env.GREENROOM_SHOTS}/folded.png`, fullPage: true });
  assert.match(await fold.innerText(), /^Show the other \d,\d{3} words/);
  assert.equal(await fold.getAttribute("aria-expanded"), "false");
  await fold.focus();
  await tab.keyboard.press("Enter");
  assert.equal(await fold.getAttribute("aria-expanded"), "true");
  assert.ok((await height()) > folded);
  await tab.keyboard.press("Enter");
  assert.equal(await height(), folded);

  const quote = tab.locator(".competency a.quoted", { hasText: "pull the launch" }).first();
  await quote.focus();
  await tab.keyboard.press("Enter");
  assert.equal(await fold.getAttribute("aria-expanded"), "true");
  const mark = tab.locator("mark", { hasText: "pull the launch" }).first();
  await tab.waitForFunction(() => document.activeElement?.tagName === "MARK");
  await mark.waitFor();
  assert.match(await tab.evaluate(() => document.activeElement.textContent), /pull the launch|costing him/);
  assert.deepEqual(faults, []);
  await context.close();
});

test("the scorecard says what did not count, and the goodbye why it ended", async () => {
  const { page: tab, faults, context } = await page(program);
  const story = answer(3);
  const id = await held(tab, ["No.", "No.", story, story]);
  await tab.goto(`${program.origin}/sessions/${id}/scorecard`);
  await tab.getByText("No example was given.").first().waitFor();
  await tab.getByText("You gave this answer before, to “").first().waitFor();
  await tab.goto(`${program.origin}/sessions/${id}`);
  await tab.getByText("Why it ended: you ended the round").waitFor();
  assert.deepEqual(faults, []);
  await context.close();
});
